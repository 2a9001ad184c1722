import { describe, expect, test } from 'vitest'
import type { Block } from '../../block.ts'
import { allBorders, paragraph, table, wordFile } from '../fixtures/word-file.ts'
import { readDocument, type ReadDocument } from '../read-document.ts'

const read = async (body: string, styles = ''): Promise<ReadDocument> => readDocument(await wordFile({ body, styles }), 'a.docx')
const texts = async (body: string): Promise<string[]> => (await read(body)).blocks.map((block) => block.text)
const run = (inner: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr>${inner}</w:r>`
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`
const first = async (body: string, styles = ''): Promise<Block | undefined> => (await read(body, styles)).blocks[0]

describe('text of a paragraph', () => {
	test.each([
		['tabs and breaks', run(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}`), 'a\tb\nc'],
		['no-break spaces and loose marks stay raw', run(t('PHƯƠ\u0300NG\u00a0ĐĂK')), 'PHƯƠ\u0300NG\u00a0ĐĂK'],
		['the five entities and character references', run(t('&lt;A&gt; &amp; &#272;&#x1EA4;&quot;')), '<A> & ĐẤ"'],
		['a hard hyphen is a hyphen', run(`${t('NĐ')}<w:noBreakHyphen/>${t('CP')}`), 'NĐ-CP'],
		['a soft hyphen is nothing', run(`${t('kế ho')}<w:softHyphen/>${t('ạch')}`), 'kế hoạch'],
		['inserted kept, deleted dropped', `${run(t('giữ '))}<w:del>${run('<w:delText>bỏ</w:delText>')}</w:del><w:ins>${run(t('thêm'))}</w:ins>`, 'giữ thêm'],
		['moved text stands once', `<w:moveFrom>${run(t('đi'))}</w:moveFrom><w:moveTo>${run(t('đến'))}</w:moveTo>`, 'đến'],
		['hidden text dropped', run(t('thấy')) + run(t(' ẩn'), '<w:vanish/>'), 'thấy'],
		['a note number is not glued', run(t('khoáng sản')) + run('<w:footnoteReference w:id="2"/>') + run(t(' đến')), 'khoáng sản đến'],
		['links and content controls', `<w:hyperlink>${run(t('a'))}</w:hyperlink><w:sdt><w:sdtContent>${run(t('b'))}</w:sdtContent></w:sdt>`, 'ab'],
		['a field shows its result', `${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>PAGE</w:instrText>')}${run(t('lệnh'))}${run('<w:fldChar w:fldCharType="separate"/>')}${run(t('12'))}${run('<w:fldChar w:fldCharType="end"/>')}${run(t(' trang'))}`, '12 trang'],
		['one branch of an alternative', run(`<mc:AlternateContent><mc:Choice Requires="wps">${t('mới')}</mc:Choice><mc:Fallback>${t('cũ')}</mc:Fallback></mc:AlternateContent>`), 'mới'],
		['a check box', run('<w:sym w:font="Wingdings" w:char="F0A8"/>') + run(t(' Có')), '☐ Có'],
	])('%s', async (_, inner, text) => {
		expect(await texts(`<w:p>${inner}</w:p>`)).toEqual([text])
	})

	test('a field without an end does not swallow what follows', async () => {
		expect(await texts(`<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run(t('x'))}</w:p>${paragraph('sau')}`)).toEqual(['sau'])
	})

	test('a paragraph whose mark was deleted joins the next', async () => {
		const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(t('Trạm Y tế '))}</w:p>${paragraph('phường')}`
		expect(await texts(body)).toEqual(['Trạm Y tế phường'])
	})

	test('a text box is read once, after its paragraph', async () => {
		const box = `<w:txbxContent>${paragraph('DỰ THẢO')}</w:txbxContent>`
		const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
		const { blocks } = await read(`<w:p>${run(shape)}${run(t('Đoạn'))}</w:p>`)
		expect(blocks.map(({ id, text }) => [id, text])).toEqual([['p1', 'Đoạn'], ['p1x0p0', 'DỰ THẢO']])
	})

	test('what is left out is said', async () => {
		const body = `<w:p>${run(t('a'))}${run('<w:footnoteReference w:id="1"/>')}${run('<w:commentReference w:id="1"/>')}${run(t('b'), '<w:vanish/>')}<w:del/></w:p>`
		expect((await read(body)).warnings.map((warning) => warning.code)).toEqual(['footnotes-left-out', 'comments-left-out', 'tracked-changes', 'hidden-text'])
	})
})

describe('looks', () => {
	const styles = '<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>'
		+ '<w:style w:type="paragraph" w:styleId="Dam"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>'
		+ '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dam"/><w:rPr><w:i/></w:rPr></w:style>'
		+ '<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/></w:rPr></w:style>'

	test('styles are inherited through basedOn', async () => {
		expect(await first(paragraph('tiêu đề', '<w:pStyle w:val="Con"/>'), styles)).toMatchObject({ bold: true, italic: true, caps: true, align: 'center' })
	})

	test('the document default decides where nothing is said', async () => {
		expect(await first(paragraph('thân'), styles)).toMatchObject({ bold: false, italic: false, caps: false, align: 'justify' })
	})

	test('bold in both the paragraph and the character style cancels out; direct formatting decides', async () => {
		expect((await first(paragraph('x', '<w:pStyle w:val="Dam"/>', '<w:rStyle w:val="Manh"/>'), styles))?.bold).toBe(false)
		expect((await first(paragraph('x', '<w:pStyle w:val="Dam"/>', '<w:b w:val="0"/>'), styles))?.bold).toBe(false)
		expect((await first(paragraph('x', '', '<w:b/>'), styles))?.bold).toBe(true)
	})

	test('the greater part of the letters decides', async () => {
		expect((await first(`<w:p>${run(t('1. Trạm Y tế:'), '<w:b/>')}${run(t(' phối hợp tổ chức truyền thông'))}</w:p>`))?.bold).toBe(false)
	})
})

describe('tables', () => {
	const cell = (...lines: string[]): string => lines.map((line) => paragraph(line)).join('')

	test('a header without borders reads column by column', async () => {
		const { blocks } = await read(table([[cell('UBND TỈNH'), cell('CỘNG HÒA')], [cell('PHƯỜNG', 'Số:'), cell('Độc lập')]]) + paragraph('KẾ HOẠCH'))
		expect(blocks.map(({ id, text }) => `${id} ${text}`)).toEqual([
			't1r0c0p0 UBND TỈNH', 't1r1c0p0 PHƯỜNG', 't1r1c0p1 Số:', 't1r0c1p0 CỘNG HÒA', 't1r1c1p0 Độc lập', 'p1 KẾ HOẠCH',
		])
		expect(blocks[0]).toMatchObject({ kind: 'cell', cell: { table: 1, row: 0, column: 0, rows: 1, columns: 1, bordered: false } })
	})

	test('an annex with borders reads row by row', async () => {
		expect(await texts(table([[cell('TT'), cell('Nhiệm vụ')], [cell('1'), cell('Truyền thông')]], allBorders))).toEqual(['TT', 'Nhiệm vụ', '1', 'Truyền thông'])
	})

	test('borders come from the table style too, and a cell may take them away', async () => {
		const styles = `<w:style w:type="table" w:styleId="Luoi"><w:tblPr>${allBorders}</w:tblPr></w:style>`
		const none = '<w:tcPr><w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders></w:tcPr>'
		const styled = '<w:tblStyle w:val="Luoi"/>'
		expect((await first(table([[cell('a'), cell('b')]], styled), styles))?.cell?.bordered).toBe(true)
		expect((await first(table([[none + cell('a'), none + cell('b')]], styled), styles))?.cell?.bordered).toBe(false)
	})

	test('a cell merged downwards covers its rows', async () => {
		const from = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
		const on = '<w:tcPr><w:vMerge/></w:tcPr>'
		const { blocks } = await read(table([[from + cell('Nhóm'), cell('a')], [on + cell(''), cell('b')], [cell('Nhóm 2'), cell('c')]], allBorders))
		expect(blocks.map((block) => [block.text, block.cell?.row, block.cell?.rows])).toEqual([['Nhóm', 0, 2], ['a', 0, 1], ['b', 1, 1], ['Nhóm 2', 2, 1], ['c', 2, 1]])
	})

	test('merged cells keep the columns of the rows beneath', async () => {
		const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
		const { blocks } = await read(table([[wide + cell('Nhóm 1'), cell('Ghi chú')], [cell('1'), cell('Việc'), cell('không')]], allBorders))
		expect(blocks.map((block) => block.cell?.column)).toEqual([0, 2, 0, 1, 2])
		expect(blocks.map((block) => block.cell?.columns)).toEqual([2, 1, 1, 1, 1])
	})

	test('a nested table stands where it is, under its own number', async () => {
		const inner = table([[cell('trong 1'), cell('trong 2')]], allBorders)
		const { blocks } = await read(table([[cell('trước') + inner + cell('sau'), cell('bên')]], allBorders))
		expect(blocks.map(({ id, text }) => `${id} ${text}`)).toEqual([
			't1r0c0p0 trước', 't2r0c0p0 trong 1', 't2r0c1p0 trong 2', 't1r0c0p1 sau', 't1r0c1p0 bên',
		])
	})

	test('a deleted row is gone', async () => {
		const rows = table([[cell('giữ')], [cell('bỏ')]], allBorders).replace('<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">bỏ', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">bỏ')
		expect(await texts(rows)).toEqual(['giữ'])
	})

	test('empty paragraphs are not blocks but keep the anchors of the others in place', async () => {
		const { blocks } = await read(paragraph('một') + paragraph(' ') + paragraph('ba'))
		expect(blocks.map((block) => block.id)).toEqual(['p1', 'p3'])
	})
})

test('any prefix and the strict edition are understood', async () => {
	const document = '<?xml version="1.0"?><ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:jc ns0:val="center"/></ns0:pPr><ns0:r><ns0:t>KẾ HOẠCH</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
	const { blocks } = await readDocument(await wordFile({ body: '', document }), 'a.docx')
	expect(blocks[0]).toMatchObject({ text: 'KẾ HOẠCH', align: 'center' })
})
