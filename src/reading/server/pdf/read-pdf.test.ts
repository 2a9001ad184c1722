import { describe, expect, test } from 'vitest'
import type { Block } from '../../block.ts'
import { Unreadable } from '../../unreadable.ts'
import { typesetPdf } from '../fixtures/typeset-pdf.ts'
import { readDocument } from '../read-document.ts'

const HEADER = '#grid(columns: (40%, 60%), align: center, row-gutter: 8pt, [#set text(13pt); ỦY BAN NHÂN DÂN TỈNH \\ *ỦY BAN NHÂN DÂN* \\ *PHƯỜNG ĐĂK CẤM*], [#set text(13pt); *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc*], [Số: 12/KH-UBND], [_Đăk Cấm, ngày 05 tháng 02 năm 2026_])\n'
const TITLE = '#align(center)[*KẾ HOẠCH*]\n#align(center)[*Triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026 trên địa bàn phường Đăk Cấm*]\n'
const LONG = 'Phòng Văn hóa - Xã hội chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức thực hiện Kế hoạch này theo Nghị định số 30/2020/NĐ-CP; định kỳ 6 tháng, hằng năm báo cáo Ủy ban nhân dân phường.'
const SIGNATURE = '#grid(columns: (50%, 50%), [#set text(11pt); *_Nơi nhận:_* \\ #h(0pt)- Sở Nội vụ tỉnh (b/c); \\ - Lưu: VT, VHXH.], align(center)[*TM. ỦY BAN NHÂN DÂN* \\ *CHỦ TỊCH* \\ #v(50pt) *Trần Văn Mẫu*])\n'

const settings = '#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), spacing: 14pt, leading: 8pt)\n#let para(body) = { body; parbreak() }\n'
const read = async (source: string): Promise<{ blocks: readonly Block[]; pages: number | null }> => readDocument(typesetPdf(settings + source), 'a.pdf')

describe('a plan as PDF', () => {
	test('a signature at the right above the recipients stays apart from them', async () => {
		const { blocks } = await read(`${LONG}\n\n#par(first-line-indent: 0pt)[#align(right)[*PHÓ CHỦ TỊCH* \\ *Lê Thị Ví Dụ*]]\n#v(-6pt)\n#par(first-line-indent: 0pt)[*Nơi nhận:*]\n\n\\- Lưu: VT.\n`)
		expect(blocks.map((block) => block.text)).toEqual([LONG, 'PHÓ CHỦ TỊCH', 'Lê Thị Ví Dụ', 'Nơi nhận:', '- Lưu: VT.'])
	})

	test('header and signature block are read by column, titles and paragraphs are whole', async () => {
		const { blocks, pages } = await read(`${HEADER}\n${TITLE}\n*I\\. MỤC ĐÍCH, YÊU CẦU*\n\n${LONG}\n\n- ${LONG}\n\n`.replace('\n- ', '\n\\- ') + SIGNATURE.replaceAll(' - ', ' \\- ').replace('#h(0pt)- ', '\\- '))
		expect(blocks.map((block) => block.text)).toEqual([
			'ỦY BAN NHÂN DÂN TỈNH', 'ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐĂK CẤM', 'Số: 12/KH-UBND',
			'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đăk Cấm, ngày 05 tháng 02 năm 2026',
			'KẾ HOẠCH', 'Triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026 trên địa bàn phường Đăk Cấm',
			'I. MỤC ĐÍCH, YÊU CẦU', LONG, `- ${LONG}`,
			'Nơi nhận:', '- Sở Nội vụ tỉnh (b/c);', '- Lưu: VT, VHXH.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Mẫu',
		])
		expect(pages).toBe(1)
		expect(blocks[0]).toMatchObject({ id: 't1r0c0p0', kind: 'cell', page: 1, caps: true, cell: { table: 1, row: 0, column: 0, bordered: false } })
		expect(blocks[4]?.cell?.column).toBe(1)
		expect(blocks[6]).toMatchObject({ italic: true, bold: false })
		expect(blocks[7]).toMatchObject({ id: 'p1', bold: true, caps: true, align: 'center' })
		expect(blocks[10]).toMatchObject({ bold: false, align: 'justify' })
	})

	test('the national heading broken over two lines is one', async () => {
		const { blocks } = await read(HEADER.replace('VIỆT NAM*', 'VIỆT* \\ *NAM*') + TITLE)
		expect(blocks.map((block) => block.text)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
	})

	test('a dash that a full line leaves to the next is no bullet, whatever the name', async () => {
		const broken = (before: string, after: string) => `\\- Các đơn vị phối hợp, gửi kết quả rà soát hằng năm về cho ${before} #linebreak(justify: true) \\- ${after} để tổng hợp, báo cáo Ủy ban nhân dân.\n\n`
		const { blocks } = await read(`${broken('Phòng Văn hóa', 'Xã hội')}${broken('thôn Ví Dụ', 'Đức Thử')}\\- ${LONG}\n`)
		expect(blocks.map((block) => block.text)).toEqual([
			'- Các đơn vị phối hợp, gửi kết quả rà soát hằng năm về cho Phòng Văn hóa - Xã hội để tổng hợp, báo cáo Ủy ban nhân dân.',
			'- Các đơn vị phối hợp, gửi kết quả rà soát hằng năm về cho thôn Ví Dụ - Đức Thử để tổng hợp, báo cáo Ủy ban nhân dân.', `- ${LONG}`
		])
	})

	test('a blank left in the number does not part its line', async () => {
		const { blocks } = await read(HEADER.replace('Số: 12/KH-UBND', 'Số:#h(2cm)/KH-UBND') + TITLE)
		expect(blocks.map((block) => block.text).slice(3, 5)).toEqual(['Số:\t/KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
	})

	test('a paragraph goes on over the page; page numbers are dropped', async () => {
		const { blocks, pages } = await read(`#set page(header: context align(center)[#counter(page).get().first()])\n#v(22cm)\n${LONG} ${LONG}\n\n${LONG}\n`)
		expect(pages).toBe(2)
		expect(blocks.map((block) => block.text)).toEqual([`${LONG} ${LONG}`, LONG])
		expect(blocks.map((block) => block.page)).toEqual([1, 2])
	})

	test('a ruled table gives cells, merged ones with what they cover', async () => {
		const { blocks } = await read('#table(columns: (1cm, 8cm, 4cm), [*TT*], [*Nhiệm vụ*], [*Chủ trì*], table.cell(colspan: 3)[*Nhóm nhiệm vụ 1*], [1], [Rà soát, đánh giá các mô hình thúc đẩy bình đẳng giới trên địa bàn phường], table.cell(rowspan: 2)[Trạm Y tế phường], [2], [Tập huấn kỹ năng])\n')
		expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.rows, cell?.columns])).toEqual([
			['TT', 0, 0, 1, 1], ['Nhiệm vụ', 0, 1, 1, 1], ['Chủ trì', 0, 2, 1, 1], ['Nhóm nhiệm vụ 1', 1, 0, 1, 3],
			['1', 2, 0, 1, 1], ['Rà soát, đánh giá các mô hình thúc đẩy bình đẳng giới trên địa bàn phường', 2, 1, 1, 1], ['Trạm Y tế phường', 2, 2, 2, 1],
			['2', 3, 0, 1, 1], ['Tập huấn kỹ năng', 3, 1, 1, 1],
		])
		expect(blocks.every((block) => block.cell?.bordered)).toBe(true)
	})

	test('a table over two pages is one table, without the repeated heading', async () => {
		const rows = Array.from({ length: 60 }, (_, index) => `[${index + 1}], [Nhiệm vụ số ${index + 1}]`).join(', ')
		const { blocks, pages } = await read(`#table(columns: (2cm, 8cm), table.header([TT], [Tên nhiệm vụ]), ${rows})\n`)
		expect(pages).toBe(2)
		expect(new Set(blocks.map((block) => block.cell?.table))).toEqual(new Set([1]))
		expect(blocks.filter((block) => block.cell?.column === 1).map((block) => block.text))
			.toEqual(['Tên nhiệm vụ', ...Array.from({ length: 60 }, (_, index) => `Nhiệm vụ số ${index + 1}`)])
		expect(blocks.at(-1)?.cell?.row).toBe(60)
	})

	test('letters of a font without a character map are refused, not shown', async () => {
		const broken = 'ӆӍӏ KLӋQ TXҊ FӫD FKtQK SKӫ YӅ EuQK ÿҷQJ JLӟL '.repeat(4)
		await expect(read(broken)).rejects.toThrow(new Unreadable('broken-text-layer'))
	})

	test('the bytes stay with their owner', async () => {
		const bytes = typesetPdf(LONG)
		const before = bytes.length
		await readDocument(bytes, 'a.pdf')
		expect(bytes).toHaveLength(before)
	})
})
