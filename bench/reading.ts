// Reading a 20-page Word plan against mammoth converting the same bytes to HTML. `node bench/reading.ts [FILE.docx]`
import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import { planAsDocx } from '../samples/as-docx.ts'
import { samplePlan } from '../samples/sample-plan.ts'
import { readPlan } from '../src/reading/read-plan.ts'
import { readDocument } from '../src/reading/server/index.ts'
import { ratiosOf, sayRow, sayTable, sayVerdict, spreadOf } from './figures.ts'

const ROUNDS = 40
const WARM_UP = 10
/** The sample plan's body so often gives 22 pages in LibreOffice. */
const TIMES = 5

const given = process.argv[2]
const bytes = given === undefined ? await twentyPages() : new Uint8Array(await readFile(given))
const { blocks } = await readDocument(bytes, 'plan.docx')

const timed = {
	'mammoth.convertToHtml': () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
	'readDocument': () => readDocument(bytes, 'plan.docx'),
	'readPlan (same blocks)': () => readPlan(blocks),
}
type Name = keyof typeof timed
const took: Record<Name, number[]> = { 'mammoth.convertToHtml': [], 'readDocument': [], 'readPlan (same blocks)': [] }

for (let round = -WARM_UP; round < ROUNDS; round++) {
	const names = Object.keys(timed) as Name[]
	for (const name of round % 2 === 0 ? names : names.toReversed()) {
		const began = performance.now()
		await timed[name]()
		if (round >= 0) took[name].push(performance.now() - began)
	}
}

console.log(`${given ?? 'the sample plan repeated'}: ${bytes.length} bytes, ${blocks.length} blocks; ${ROUNDS} rounds in turn after ${WARM_UP}`)
sayTable(['milliseconds', 'median', 'least', 'most'], (Object.keys(took) as Name[]).map((name) => sayRow(name, spreadOf(took[name]), 2)))
const both = took['readDocument'].map((value, round) => value + took['readPlan (same blocks)'][round]!)
sayVerdict('readDocument / mammoth', ratiosOf(took['readDocument'], took['mammoth.convertToHtml']), 2, 'at most')
sayVerdict('readDocument + readPlan / mammoth', ratiosOf(both, took['mammoth.convertToHtml']), 2, 'at most')

async function twentyPages(): Promise<Uint8Array> {
	const plan = samplePlan(2026)
	return planAsDocx({ ...plan, pieces: Array.from({ length: TIMES }, () => plan.pieces).flat() })
}
