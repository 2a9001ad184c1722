import { Document, LineRuleType, Packer } from 'docx'
import JSZip from 'jszip'
import { compose } from '#documents/compose.ts'
import { documentFont, sizes } from '#documents/decree-30.ts'
import type { OfficialDocument, Sheets } from '#documents/official-document.ts'
import { fileTitle } from './file-title.ts'
import { sections } from './docx-sections.ts'

const font = { ascii: documentFont, hAnsi: documentFont, cs: documentFont, eastAsia: documentFont }
const black = { font, color: '000000', size: sizes.body * 2 }

/** The document as a Word file in the layout of Nghị định 30/2020/NĐ-CP. The same tree gives the same bytes. */
export async function writeDocx(doc: OfficialDocument, sheets: Sheets = 'whole'): Promise<Uint8Array> {
	const sheet = compose(doc, sheets)
	const file = new Document({
		title: fileTitle(sheet, sheets),
		creator: sheet.head.issuer.join(' '),
		styles: {
			default: {
				document: { run: { ...black, language: { value: 'vi-VN' } }, paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } } },
				heading1: { run: { ...black, bold: true } },
				heading2: { run: { ...black, bold: true } },
			},
		},
		sections: sections(sheet, sheets),
	})
	return withFixedTimes(await Packer.toBuffer(file), doc.date ?? '1980-01-01')
}

/** docx stamps the hour of writing; a frozen document must come out the same every time. */
async function withFixedTimes(packed: Uint8Array, day: string): Promise<Uint8Array> {
	const from = await JSZip.loadAsync(packed)
	const to = new JSZip()
	const date = new Date(Date.UTC(1980, 0, 1))
	// Programs that tell a Word file by its bytes look for the content types first.
	const entries = Object.values(from.files).filter((entry) => !entry.dir).sort((a, b) => first(b.name) - first(a.name))
	for (const entry of entries) {
		const bytes = await entry.async('uint8array')
		const core = entry.name === 'docProps/core.xml'
		const content = core ? new TextDecoder().decode(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`) : bytes
		to.file(entry.name, content, { date, createFolders: false })
	}
	return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function first(name: string): number {
	return name === '[Content_Types].xml' ? 2 : name === '_rels/.rels' ? 1 : 0
}
