import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { compose } from '#documents/compose.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import { tinosFiles } from './fonts-tinos.ts'
import { typstData } from './typst-data.ts'
import { typstSheet } from './typst-sheet.ts'

/** One compiler for the process: making it reads the fonts. Its memory of laid-out pieces is let go as it ages. */
let compiler: NodeCompiler | undefined

/** The document as a PDF in the layout of Nghị định 30/2020/NĐ-CP, with Tinos as its only font. The same tree
 *  gives the same bytes. Throws when the typesetter refuses. */
export function writePdf(doc: OfficialDocument): Promise<Uint8Array> {
	compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: tinosFiles() }] })
	const result = compiler.compile({ mainFileContent: typstSheet, inputs: { sheet: typstData(compose(doc)) } })
	const page = result.result
	if (page === null) {
		const error = result.takeError()
		return Promise.reject(new Error(`Typst: ${JSON.stringify(error === null ? 'no result' : compiler.fetchDiagnostics(error))}`))
	}
	const pdf = new Uint8Array(compiler.pdf(page))
	compiler.evictCache(5)
	return Promise.resolve(pdf)
}
