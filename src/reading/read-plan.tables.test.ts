import { describe, expect, it } from 'vitest'
import type { Block } from './block.ts'
import { readPlan } from './read-plan.ts'

interface Look { readonly label?: string; readonly bold?: boolean; readonly align?: Block['align'] }

function para(id: number, text: string, look: Look = {}): Block {
	return { id: `p${String(id)}`, kind: 'para', label: '', text, bold: false, italic: false, caps: false, align: 'left', cell: null, page: null, ...look }
}

type Content = string | readonly string[] | { readonly text: string; readonly columns?: number; readonly rows?: number; readonly column?: number }

function table(id: number, bordered: boolean, rows: readonly (readonly Content[])[]): Block[] {
	return rows.flatMap((row, r) => {
		let column = 0
		return row.flatMap((content) => {
			const cell = typeof content === 'object' && 'text' in content ? content : null
			const texts = cell !== null ? [cell.text] : typeof content === 'string' ? [content] : (content as readonly string[])
			if (cell?.column !== undefined) column = cell.column
			const c = column
			column += cell?.columns ?? 1
			return texts.map((text, p): Block => ({
				id: `t${String(id)}r${String(r)}c${String(c)}p${String(p)}`, kind: 'cell', label: '', text, bold: false, italic: false, caps: false, align: 'left', page: null,
				cell: { table: id, row: r, column: c, rows: cell?.rows ?? 1, columns: cell?.columns ?? 1, bordered },
			}))
		})
	})
}

const centred: Look = { bold: true, align: 'center' }
const blocks: Block[] = [
	...table(0, false, [[['UBND TỈNH VÍ DỤ', 'SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'], '', ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']], ['Số: 88/KH-SVHTTDL', '', 'Ví Dụ, ngày 02 tháng 3 năm 2026']]),
	para(0, 'KẾ HOẠCH', centred), para(1, 'Tổ chức Ngày hội Gia đình năm 2026', centred),
	para(2, 'Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022;'), para(3, 'Sở Văn hóa, Thể thao và Du lịch xây dựng Kế hoạch như sau:'),
	para(4, 'MỤC ĐÍCH, YÊU CẦU', { label: 'I.' }), para(5, 'Mục đích', { label: '1.' }), para(6, 'Tôn vinh gia đình.', { label: '-' }), para(7, 'Yêu cầu', { label: '2.' }), para(8, 'An toàn, tiết kiệm.', { label: '-' }),
	para(9, 'NỘI DUNG', { label: 'II.' }), para(10, 'Hội thi ẩm thực', { label: '1.' }), para(11, 'Thời gian: ngày 28/6/2026.', { label: '-' }), para(12, 'Quy mô 10 đội thi.', { label: '-' }), para(13, 'Lịch chi tiết:', { label: '2.' }),
	...table(1, true, [['Thời gian', 'Nội dung', 'Đơn vị thực hiện'], ['28/6/2026', 'Khai mạc', 'Văn phòng Sở'], ['30/6/2026', 'Bế mạc', 'Phòng Quản lý văn hóa']]),
	para(14, 'TỔ CHỨC THỰC HIỆN', { label: 'III.' }), para(15, 'Văn phòng Sở: chuẩn bị cơ sở vật chất (Phụ lục kèm theo).', { label: '1.' }), para(16, 'Trung tâm Văn hóa', { label: '2.' }), para(17, 'Xây dựng kịch bản.', { label: 'a)' }), para(18, 'Mời đại biểu.', { label: 'b)' }),
	...table(2, false, [[['Nơi nhận:', '- UBND tỉnh (b/c);', '- Lưu: VT, QLVH.'], ['GIÁM ĐỐC', '', 'Trần Văn Mẫu']]]),
	para(19, 'PHỤ LỤC', centred), para(20, 'PHÂN CÔNG NHIỆM VỤ', centred), para(21, '(Kèm theo Kế hoạch số 88/KH-SVHTTDL ngày 02/3/2026)', { align: 'center' }),
	...table(3, true, [
		[{ text: 'TT', rows: 2 }, { text: 'Nội dung công việc', rows: 2 }, { text: 'Phân công', columns: 2 }, { text: 'Thời gian hoàn thành', rows: 2 }, { text: 'Ghi chú', rows: 2 }],
		[{ text: 'Đơn vị chủ trì', column: 2 }, 'Đơn vị phối hợp'],
		['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
		['I', { text: 'Công tác chuẩn bị', columns: 5 }],
		['1', 'Lập dự toán.', 'Phòng Kế hoạch - Tài chính', 'Văn phòng Sở, Trung tâm Văn hóa', 'Trước 15/5/2026', ''],
		['2', 'Truyền thông', 'Báo Ví Dụ', '', 'Tháng 6/2026', ''],
	]),
]

describe('a Word plan with tables and automatic numbers', () => {
	const reading = readPlan(blocks)

	it('reads the header and the signature by column', () => {
		expect(reading).toMatchObject({ superior: 'UBND TỈNH VÍ DỤ', issuer: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', number: '88/KH-SVHTTDL', date: '2026-03-02', title: 'Tổ chức Ngày hội Gia đình năm 2026' })
		expect(reading.recipients.map(({ text }) => text)).toEqual(['UBND tỉnh (b/c)', 'Lưu: VT, QLVH'])
		expect(reading.signer).toMatchObject({ positions: ['GIÁM ĐỐC'], name: 'Trần Văn Mẫu' })
	})

	it('takes automatic numbers as numbers', () => {
		expect(reading.sections.map(({ label, title }) => [label, title])).toEqual([['I', 'MỤC ĐÍCH, YÊU CẦU'], ['II', 'NỘI DUNG'], ['III', 'TỔ CHỨC THỰC HIỆN']])
		expect(reading.activityGroups.map(({ title, window, activities }) => [title, window?.at ?? null, activities.map(({ text }) => text)])).toEqual([['Hội thi ẩm thực', '2026-06-28', ['Quy mô 10 đội thi']], ['Lịch chi tiết', null, ['Khai mạc', 'Bế mạc']]])
	})

	it('assigns the rows of tables, in the body and in the annex', () => {
		expect(reading.assignments.map(({ agency, tasks }) => [agency, tasks.map(({ text, partners }) => [text, ...partners])])).toEqual([
			['Văn phòng Sở', [['chuẩn bị cơ sở vật chất (Phụ lục kèm theo)']]], ['Trung tâm Văn hóa', [['Xây dựng kịch bản'], ['Mời đại biểu']]],
			['Văn phòng Sở', [['Khai mạc']]], ['Phòng Quản lý văn hóa', [['Bế mạc']]],
			['Phòng Kế hoạch - Tài chính', [['Lập dự toán', 'Văn phòng Sở', 'Trung tâm Văn hóa']]], ['Báo Ví Dụ', [['Truyền thông']]],
		])
	})

	it('gives the annex its columns under a two-row head and leaves the counting row out', () => {
		expect(reading.annexes).toHaveLength(1)
		expect(reading.annexes[0]).toMatchObject({
			label: 'PHỤ LỤC', title: 'PHÂN CÔNG NHIỆM VỤ',
			columns: ['TT', 'Nội dung công việc', 'Phân công / Đơn vị chủ trì', 'Phân công / Đơn vị phối hợp', 'Thời gian hoàn thành', 'Ghi chú'],
			rows: [['I', 'Công tác chuẩn bị', '', '', '', ''], ['1', 'Lập dự toán.', 'Phòng Kế hoạch - Tài chính', 'Văn phòng Sở, Trung tâm Văn hóa', 'Trước 15/5/2026', ''], ['2', 'Truyền thông', 'Báo Ví Dụ', '', 'Tháng 6/2026', '']],
		})
	})

	it('finds nothing missing', () => {
		expect(reading.findings).toEqual([])
		expect(reading.unread).toEqual([])
	})
})
