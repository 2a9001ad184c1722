import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import type { Block, Span } from '../reading/block.ts'

/** What a task leaves behind, where its sentence names it. The first that fits; words are those of the trade. */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
	[/\b(?:kien toan|thanh lap)\b(?!.*\bke hoach\b)/, 'Quyết định'],
	[/\b(?:ban hanh|xay dung|lap|tham muu)\b[^;.]{0,60}\bke hoach\b(?! (?:nay|phat trien))/, 'Kế hoạch'],
	[/\b(?:lap|xay dung)\b[^;.]{0,20}\bdu toan\b/, 'Dự toán'],
	[/\b(?:xay dung|ban hanh)\b[^;.]{0,20}\bquy trinh\b/, 'Quy trình'],
	[/\b(?:ra soat|cong bo|lap)\b[^;.]{0,30}\bdanh sach\b/, 'Danh sách'],
	[/\bky ket\b|\bquy che phoi hop\b/, 'Quy chế phối hợp'],
	[/\ble phat dong\b/, 'Lễ phát động'],
	[/\b(?:lop tap huan|tap huan|lop boi duong)\b/, 'Lớp tập huấn'],
	[/\b(?:cac |mo )?lop (?:tuyen truyen|truyen thong)\b/, 'Lớp tuyên truyền'],
	[/\bdien dan\b/, 'Diễn đàn'],
	[/\bhoi thi\b/, 'Hội thi'],
	[/\bhoi thao\b/, 'Hội thảo'],
	[/\bhoi nghi\b/, 'Hội nghị'],
	[/\bdoi thoai\b/, 'Cuộc đối thoại'],
	[/\bto (?:gap|roi)\b/, 'Tờ gấp'],
	[/\bchuyen muc\b/, 'Chuyên mục'],
	[/\btin, bai\b/, 'Tin, bài'],
	[/\b(?:tong hop|bao cao) (?:ket qua|so lieu)\b|\b(?:so|tong) ket\b/, 'Báo cáo'],
	[/\b(?:duy tri|xay dung|nhan rong)\b[^;.]{0,20}\bmo hinh\b/, 'Mô hình']
]

/** The product a sentence implies, '' when it implies none. */
export function productOf(text: string): string {
	const folded = foldVietnamese(text)
	return PRODUCTS.find(([pattern]) => pattern.test(folded))?.[1] ?? ''
}

/** The cell of the same row under "Sản phẩm" or "Kết quả", '' outside such a table. @param table the blocks of the table it stands in */
export function productInRow(table: readonly Block[], span: Span): string {
	const cell = table.find((block) => block.id === span.block)?.cell
	if (!cell) return ''
	const head = table.find((block) => /^(?:san pham|ket qua)/.test(foldVietnamese(block.text)) && block.cell!.row < cell.row)
	if (!head) return ''
	return table.filter((block) => block.cell!.row === cell.row && block.cell!.column === head.cell!.column)
		.map((block) => block.text.normalize('NFC').trim()).filter(Boolean).join('; ')
}
