import JSZip from 'jszip'
import { paragraph, run, table, type Look } from './docx-parts.ts'
import { NUMBERING, packageParts, STYLES } from './docx-package.ts'
import type { Piece } from './piece.ts'
import type { SamplePlan } from './sample-plan.ts'

const MADE = new Date(Date.UTC(2026, 0, 5))
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PAGE = (wide: boolean) => `<w:sectPr>${wide ? '<w:type w:val="nextPage"/>' : ''}<w:pgSz ${wide ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'}/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`

/** The plan as a Word file with automatic numbering. The same plan gives the same bytes. */
export async function planAsDocx(plan: SamplePlan): Promise<Uint8Array> {
	const body = [
		headerTable(plan), paragraph(''),
		paragraph(run(plan.docType, 'bold'), { align: 'center' }), ...plan.title.map((line) => paragraph(run(line, 'bold'), { align: 'center' })), paragraph(''),
		...plan.pieces.map(pieceXml), paragraph(''),
		closingTable(plan), `<w:p><w:pPr>${PAGE(false)}</w:pPr></w:p>`,
		...annex(plan), PAGE(true),
	].join('')
	const zip = new JSZip()
	const parts = { ...packageParts, 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING, 'word/document.xml': `<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>` }
	for (const [name, content] of Object.entries(parts)) zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`, { date: MADE, createFolders: false })
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

function pieceXml({ kind, words }: Piece): string {
	if (kind === 'section') return paragraph(run(words, 'bold'), { list: 1, level: 0 })
	if (kind === 'group') return paragraph(run(words, 'bold'), { list: 1, level: 1 })
	if (kind === 'dash') return paragraph(run(words), { list: 2, level: 0, align: 'both' })
	return paragraph(run(words, kind === 'basis' ? 'italic' : undefined), { indent: true, align: 'both' })
}

function headerTable(plan: SamplePlan): string {
	const centred = (words: string, look?: Look) => paragraph(run(words, look), { align: 'center' })
	const [organ, ward] = plan.issuer
	const [nation, motto] = plan.nation
	return table([[
		centred(organ ?? '', 'head') + centred(ward ?? '', 'head'),
		centred(nation ?? '', 'head') + centred(motto ?? '', 'head'),
	], [centred(plan.number), centred(plan.day, 'italic')]], [3300, 6054])
}

function closingTable(plan: SamplePlan): string {
	const left = [paragraph(run('Nơi nhận:', 'bold')), ...plan.recipients.map((words) => paragraph(run(`- ${words}`, 'small')))]
	const { authority, position, name } = plan.signer
	const right = [authority, position, '', '', '', name].map((words) => paragraph(words === '' ? '' : run(words, 'bold'), { align: 'center' }))
	return table([[left.join(''), right.join('')]], [4677, 4677])
}

function annex({ annex }: SamplePlan): string[] {
	const head = annex.columns.map((column) => paragraph(run(column, 'bold'), { align: 'center' }))
	const rows = annex.rows.map((row) => row.map((cell, index) => paragraph(run(cell), { align: index === 0 ? 'center' : 'left' })))
	return [
		paragraph(run(annex.label, 'bold'), { align: 'center' }), paragraph(run(annex.title, 'bold'), { align: 'center' }),
		paragraph(run(annex.attachedTo, 'italic'), { align: 'center' }),
		table([head, ...rows], [650, 4200, 2500, 2900, 2200, 1900], 'lines'), paragraph(''),
	]
}
