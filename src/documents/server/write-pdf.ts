import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { compose } from '#documents/compose.ts'
import type { OfficialDocument, Sheets } from '#documents/official-document.ts'
import { tinosFiles } from './fonts-tinos.ts'
import { typstData } from './typst-data.ts'
import { typstSheet } from './typst-sheet.ts'

/** One compiler for the process: making it reads the fonts. Its memory of laid-out pieces is let go as it ages. */
let compiler: Promise<NodeCompiler> | undefined

/** The document as a PDF in the layout of Nghị định 30/2020/NĐ-CP, with Tinos as its only font. The same tree
 *  gives the same bytes. Throws when the typesetter refuses. */
export async function writePdf(doc: OfficialDocument, sheets: Sheets = 'whole'): Promise<Uint8Array> {
	const typesetter = await (compiler ??= makeCompiler())
	const result = typesetter.compile({ mainFileContent: typstSheet, inputs: { sheet: typstData(compose(doc, sheets), sheets) } })
	const page = result.result
	if (page === null) {
		const error = result.takeError()
		throw new Error(`Typst: ${JSON.stringify(error === null ? 'no result' : typesetter.fetchDiagnostics(error))}`)
	}
	const pdf = new Uint8Array(typesetter.pdf(page))
	typesetter.evictCache(5)
	return pdf
}

/** The typesetter is loaded at the first PDF: it is native code, which the build's short-lived worker does not survive,
 *  and the server starts sooner without it. */
async function makeCompiler(): Promise<NodeCompiler> {
	const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
	return NodeCompiler.create({ fontArgs: [{ fontBlobs: tinosFiles() }] })
}
