export type Look = 'bold' | 'italic' | 'small' | 'head'

const LOOKS: Record<Look, string> = { bold: '<w:b/>', italic: '<w:i/>', small: '<w:sz w:val="22"/>', head: '<w:b/><w:sz w:val="26"/>' }
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function run(words: string, look?: Look): string {
	return `<w:r>${look ? `<w:rPr>${LOOKS[look]}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
}

interface Shape {
	readonly align?: 'left' | 'center' | 'both'
	/** The automatic list and its level; the number is Word's, not ours. */
	readonly list?: number
	readonly level?: number
	readonly indent?: boolean
}

/** A paragraph around runs; children stand in the order the schema of w:pPr asks. */
export function paragraph(runs: string, { align, list, level, indent }: Shape = {}): string {
	const properties = [
		list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level ?? 0}"/><w:numId w:val="${list}"/></w:numPr>`,
		indent ? '<w:ind w:firstLine="709"/>' : '',
		align ? `<w:jc w:val="${align}"/>` : '',
	].join('')
	return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`
}

/** Rows of cells (XML each) with widths in twentieths of a point; without lines unless asked. */
export function table(rows: readonly (readonly string[])[], widths: readonly number[], lines?: 'lines'): string {
	const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
	const borders = lines ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>` : ''
	const width = widths.reduce((sum, one) => sum + one, 0)
	const cell = (content: string, at: number) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
	const rowsXml = rows.map((row, at) => `<w:tr>${lines && at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cell).join('')}</w:tr>`)
	return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rowsXml.join('')}</w:tbl>`
}
