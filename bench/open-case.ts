// Opening a case with its line in the trace, against the same look without; and the same again among 100,000 cases and
// 5,000,000 looks. `node bench/open-case.ts` (needs some 4 GB of disk for a while)
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { makeSampleWard } from '../cli/sample/make-ward.ts'
import { sampleCtx } from '../cli/protection/bring-people.ts'
import { closeProtectionPool, inProtection } from '../src/protection/access/server/in-protection.ts'
import { beginIntake, openCase, saveAnswer } from '../src/protection/server/index.ts'
import { readKeyFile } from '../src/protection/seal/server/key-file.ts'
import { makeMany } from './open-case/make-many.ts'
import { ratiosOf, sayRow, sayTable, sayVerdict, spreadOf } from './figures.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 400)
const CASES = Number(process.env['BENCH_CASES'] ?? 100_000)
const LOOKS = Number(process.env['BENCH_LOOKS'] ?? 5_000_000)
const data = mkdtempSync(join(tmpdir(), 'sanhvai-bench-'))
const server = await startEmbedded({ dataDir: data })
const owner = new pg.Client({ connectionString: server.ownerUrl })
try {
	await migrate(server.ownerUrl)
	const ward = await makeSampleWard(server.ownerUrl)
	Object.assign(process.env, { SANHVAI_PROTECTION_URL: server.protectionUrl, SANHVAI_PROTECTION_KEY: join(data, 'secret', 'protection.json') })
	readKeyFile(join(data, 'secret', 'protection.json'), true)
	const worker = () => sampleCtx(ward, 'phu-nu', ['case-worker'], new Date())
	const { code } = await beginIntake(worker(), { alertCode: '' })
	for (const words of ['Chị Nến', 'Chị Sen', 'Chị Cúc']) await saveAnswer(worker(), { code, written: { person: { callMe: words }, contact: { may: 'yes', value: '0900 000 001' } } })
	await owner.connect()

	const withLine = () => openCase(worker(), { code })
	// the same work in the same kind of transaction, with nothing left to write at its end
	const withoutLine = () => inProtection(worker(), async (ctx) => {
		const shown = await openCase(ctx, { code })
		ctx.lines.length = 0
		return shown
	})
	const few = await measure({ 'without a line, few cases': withoutLine, 'with its line, few cases': withLine })
	await makeMany(owner, ward.ward, CASES, LOOKS)
	const many = await measure({ 'without a line, many cases': withoutLine, 'with its line, many cases': withLine })
	console.log(`${ROUNDS} looks of each kind in turn, one at a time; ${CASES} cases and ${LOOKS} looks`)
	const all = { ...few, ...many }
	sayTable(['milliseconds', 'median', 'least', 'most'], Object.entries(all).map(([name, values]) => sayRow(name, spreadOf(values), 2)))
	sayVerdict('with its line / without, few cases', ratiosOf(all['with its line, few cases']!, all['without a line, few cases']!), 2, 'at most')
	sayVerdict('with its line / without, many cases', ratiosOf(all['with its line, many cases']!, all['without a line, many cases']!), 2, 'at most')
	sayVerdict('many cases / few cases, with its line', ratiosOf(all['with its line, many cases']!, all['with its line, few cases']!), 1.1, 'at most')
} finally {
	await closeProtectionPool()
	await owner.end().catch(() => undefined)
	await server.stop()
	rmSync(data, { recursive: true, force: true })
}

async function measure(contenders: Record<string, () => Promise<unknown>>): Promise<Record<string, number[]>> {
	const took: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
	for (let round = -50; round < ROUNDS; round++) {
		const names = Object.keys(contenders)
		for (const name of round % 2 === 0 ? names : names.toReversed()) {
			const began = performance.now()
			await contenders[name]!()
			if (round >= 0) took[name]!.push(performance.now() - began)
		}
	}
	return took
}
