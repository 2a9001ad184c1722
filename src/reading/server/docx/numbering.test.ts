import { describe, expect, test } from 'vitest'
import { level, list, numbered, paragraph, wordFile } from '../fixtures/word-file.ts'
import { readDocument } from '../read-document.ts'
import { numeral } from './numeral.ts'

const outline = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)') + level(3, 'bullet', '\uf0b7'))
const legal = list(2, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'))

async function labels(body: string, numbering: string, styles = ''): Promise<string[]> {
	const { blocks } = await readDocument(await wordFile({ body, numbering, styles }), 'a.docx')
	return blocks.map((block) => block.label)
}

describe('automatic numbers', () => {
	test('each level counts under the level above it', async () => {
		const levels = [0, 1, 2, 2, 3, 1, 2, 0, 1]
		const body = levels.map((at) => numbered('x', 1, at)).join('')
		expect(await labels(body, outline.definition + outline.use)).toEqual(['I.', '1.', 'a)', 'b)', '-', '2.', 'a)', 'II.', '1.'])
	})

	test('a plain paragraph between does not stop the count', async () => {
		const body = numbered('x', 1) + paragraph('giữa') + numbered('y', 1)
		expect(await labels(body, outline.definition + outline.use)).toEqual(['I.', '', 'II.'])
	})

	test('legal numbering shows Roman levels in Arabic digits', async () => {
		const body = [0, 0, 1, 1].map((at) => numbered('x', 2, at)).join('')
		expect(await labels(body, legal.definition + legal.use)).toEqual(['I.', 'II.', '2.1.', '2.2.'])
	})

	test('two lists of one definition count on; a start override starts again, once', async () => {
		const again = '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
		const restart = '<w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
		const body = [1, 7, 8, 8, 1].map((id) => numbered('x', id)).join('')
		expect(await labels(body, outline.definition + outline.use + again + restart)).toEqual(['I.', 'II.', 'I.', 'II.', 'III.'])
	})

	test('an override may replace the whole level', async () => {
		const other = `<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'lowerRoman', '(%1)')}</w:lvlOverride></w:num>`
		expect(await labels(numbered('x', 9) + numbered('y', 9), outline.definition + other)).toEqual(['(i)', '(ii)'])
	})

	test('lvlRestart 0 lets a level count through', async () => {
		const through = list(3, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'))
		const body = [0, 1, 1, 0, 1].map((at) => numbered('x', 3, at)).join('')
		expect(await labels(body, through.definition + through.use)).toEqual(['I.', '1.', '2.', 'II.', '3.'])
	})

	test('numbers come from styles, at the level that names the style', async () => {
		const styles = '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
			+ '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Base"/></w:style>'
			+ '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
			+ '<w:style w:type="paragraph" w:styleId="Tron"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
		const styled = list(4, level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Base"/>') + level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'))
		const body = ['Muc', 'Khoan', 'Khoan', 'Tron', 'Muc', 'Khoan'].map((style) => paragraph('x', `<w:pStyle w:val="${style}"/>`)).join('')
		expect(await labels(body, styled.definition + styled.use, styles)).toEqual(['I.', '1.', '2.', '', 'II.', '1.'])
	})

	test('a style link leads to the list that holds the levels', async () => {
		const numbering = `<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="DanhSach"/>${level(0, 'decimalZero', '%1')}</w:abstractNum>`
			+ '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>'
			+ '<w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num>'
		expect(await labels(numbered('x', 6) + numbered('y', 6), numbering)).toEqual(['01', '02'])
	})

	test('an empty numbered cell keeps its number, a paragraph with numId 0 has none', async () => {
		expect(await labels(numbered('', 1) + numbered('x', 0), outline.definition + outline.use)).toEqual(['I.', ''])
	})

	test.each([
		['bullet', '+', '+'], ['bullet', '\uf02d', '-'], ['bullet', '–', '-'], ['none', '', ''], ['decimal', 'Điều %1.', 'Điều 1.'],
	])('%s “%s” reads as “%s”', async (format, text, label) => {
		const own = list(1, level(0, format, text))
		expect(await labels(numbered('x', 1), own.definition + own.use)).toEqual([label])
	})
})

test.each([
	[4, 'upperRoman', 'IV'], [1999, 'lowerRoman', 'mcmxcix'], [5, 'lowerLetter', 'e'], [27, 'lowerLetter', 'aa'], [28, 'upperLetter', 'BB'],
	[7, 'decimalZero', '07'], [12, 'decimalZero', '12'], [3, 'chicken', '3'], [0, 'lowerLetter', ''],
])('%d as %s is %s', (value, format, shown) => {
	expect(numeral(value, format)).toBe(shown)
})
