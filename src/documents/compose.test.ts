import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanParagraphs } from './clean-text.ts'
import { compose } from './compose.ts'
import type { Block } from './composition.ts'
import { documentTexts } from './document-texts.ts'
import type { BodyNode } from './official-document.ts'
import { sampleDocuments } from './samples/all.ts'

const { plan, letter, decision, minutes, submission } = sampleDocuments
const said = (block: Block | undefined): string => (block?.type === 'text' ? block.runs.map((run) => run.text).join('') : '(bảng)')
const paragraph = (text: string): BodyNode => ({ type: 'paragraph', inline: [{ type: 'text', text }] })
const table: BodyNode = { type: 'table', table: { columns: [{ title: 'A', width: 1, align: 'left' }, { title: 'B', width: 1, align: 'right' }], rows: [[{ inline: [] }], [{ inline: [], span: 9 }]] } }

describe('the end of a body', () => {
	it.each([
		['để tổng hợp', 'để tổng hợp./.'],
		['để tổng hợp.', 'để tổng hợp./.'],
		['để tổng hợp./.', 'để tổng hợp./.'],
	])('"%s" ends as "%s"', (text, ending) => {
		expect(said(compose({ ...plan, body: [paragraph(text)] }).blocks.at(-1))).toBe(ending)
	})

	it('puts ./. under a table that ends it', () => {
		expect(compose({ ...plan, body: [table] }).blocks.map(said)).toEqual(['(bảng)', './.'])
	})
})

describe('what the decree adds', () => {
	it('gives a letter V/v under its number and no type', () => {
		const sheet = compose(letter)
		expect(sheet.title).toBeNull()
		expect(sheet.head.about).toMatch(/^V\/v đôn đốc/u)
	})

	it('gives a person\'s own paper, which has no symbol, no number line', () => {
		expect(compose({ ...letter, symbol: '', number: null }).head.number).toBe('')
	})

	it('does not write V/v twice', () => {
		expect(compose({ ...letter, subject: 'V/v báo cáo' }).head.about).toBe('V/v báo cáo')
	})

	it('names who decides before the bases and says QUYẾT ĐỊNH: after them', () => {
		expect(compose(decision).blocks.slice(0, 6).map(said)).toEqual([
			'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG ĐĂK CẤM',
			'Căn cứ Luật Tổ chức chính quyền địa phương;',
			'Căn cứ Luật Bình đẳng giới;',
			'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.',
			'QUYẾT ĐỊNH:',
			'Điều 1. Kiện toàn Ban Vì sự tiến bộ của phụ nữ phường Đăk Cấm gồm các ông, bà có tên trong danh sách kèm theo.',
		])
	})

	it('gives minutes no place and date at the top, and recipients under the two signers', () => {
		const sheet = compose(minutes)
		expect(sheet.head.placeAndDate).toBeNull()
		expect(sheet.closing.order).toBe('below')
		expect(sheet.closing.recipients).toEqual(['- Lưu: VT, Hồ sơ.'])
	})

	it('ends each recipient with ; and the file line with .', () => {
		expect(compose({ ...submission, recipients: ['- Như trên;', 'Sở Nội vụ.'], keptBy: 'VT.' }).closing.recipients).toEqual(['- Như trên;', '- Sở Nội vụ;', '- Lưu: VT.'])
	})

	it('numbers annexes only when there are several, and leaves their number and date blank', () => {
		const annex = { label: '', title: 'Danh mục', landscape: false, body: [] }
		expect(compose({ ...plan, annexes: [annex] }).annexes.map((one) => one.heading)).toEqual(['Phụ lục'])
		const two = compose({ ...plan, annexes: [annex, annex] }).annexes
		expect(two.map((one) => one.heading)).toEqual(['Phụ lục I', 'Phụ lục II'])
		expect(two[0]?.attachedTo).toMatch(/^\(Kèm theo Kế hoạch số\u00a0+\/KH-UBND ngày\u00a0+tháng\u00a0+năm\u00a0+ của Ủy ban nhân dân phường Đăk Cấm\)$/u)
	})

	it('fills every row of a table to its number of columns', () => {
		const [block] = compose({ ...plan, body: [table] }).blocks
		expect(block?.type === 'table' && block.rows.map((row) => row.cells.map((cell) => cell.span))).toEqual([[1, 1], [2]])
	})
})

describe('text fit for a document', () => {
	it('has no control, invisible or direction-changing character, and composed letters', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
			for (const clean of [cleanLine(text), cleanParagraphs(text).replaceAll('\n', '')]) {
				expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u)
				expect(clean).toBe(clean.normalize('NFC'))
			}
		}))
	})

	it('keeps Vietnamese and Bahnar letters, and joins loose marks', () => {
		expect(cleanLine('PHƯỜNG\tĐĂK CẤM'.normalize('NFD'))).toBe('PHƯỜNG ĐĂK CẤM')
		expect(cleanLine('Ƀơ̆ng Kon Drơ̆k ĕ ŏ ƀ')).toBe('Ƀơ̆ng Kon Drơ̆k ĕ ŏ ƀ')
	})

	it('keeps the paragraphs an official typed and drops blank ones', () => {
		expect(cleanParagraphs('\r\nMột\r\n\r\nHai \n')).toBe('Một\nHai')
	})
})

it('lists every text of a document in reading order', () => {
	const texts = documentTexts(sampleDocuments.report)
	const at = (text: string): number => texts.findIndex((line) => line.includes(text))
	const order = ['CỘNG HÒA', 'Số:', 'BÁO CÁO', 'Sở Nội vụ', 'I. KẾT QUẢ', '1.234', 'Hình thức', '466', 'Việc bố trí', 'Nơi nhận:', 'DỰ THẢO', 'Phụ lục I', 'Phụ lục II', 'Drơ̆k'].map(at)
	expect(order).not.toContain(-1)
	expect(order).toEqual([...order].sort((a, b) => a - b))
})
