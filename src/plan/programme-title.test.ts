import { describe, expect, test } from 'vitest'
import { dutiesIn } from './programme-duties.ts'
import { productOf } from './programme-product.ts'
import { taskTitle } from './programme-title.ts'

describe('the title of a task says what is to be done', () => {
	const cases: [string, readonly string[], string][] = [
		['Kịp thời kiện toàn Ban Vì sự tiến bộ của phụ nữ', [], 'Kiện toàn Ban Vì sự tiến bộ của phụ nữ'],
		['Chủ trì, phối hợp với Trạm Y tế phường và Hội Liên hiệp Phụ nữ phường rà soát, công bố danh sách địa chỉ tin cậy ở cộng đồng trước ngày 31/3/2026', ['Trạm Y tế phường', 'Hội Liên hiệp Phụ nữ phường'], 'Rà soát, công bố danh sách địa chỉ tin cậy ở cộng đồng'],
		['Tham mưu bố trí kinh phí cho công tác bình đẳng giới trong quý I năm 2026', [], 'Tham mưu bố trí kinh phí cho công tác bình đẳng giới'],
		['Tổ chức lễ phát động cấp phường, ngày hội gia đình (nhiệm vụ cụ thể nêu tại Phụ lục)', [], 'Tổ chức lễ phát động cấp phường, ngày hội gia đình'],
		['Tuyên truyền pháp luật tại thôn; báo cáo kết quả hằng quý', [], 'Tuyên truyền pháp luật tại thôn'],
		['Phối hợp với cơ quan cấp trên trong công tác bình đẳng giới', ['cơ quan cấp trên'], 'Phối hợp với cơ quan cấp trên trong công tác bình đẳng giới']
	]
	test.each(cases)('%s', (text, partners, title) => expect(taskTitle(text, partners)).toBe(title))

	test('never longer than a line can hold, never empty', () => {
		const long = 'Chú trọng công tác phối hợp liên ngành trong phối hợp triển khai các chủ trương đường lối của Đảng chính sách pháp luật của Nhà nước về công tác phụ nữ'
		expect(taskTitle(long).length).toBeLessThanOrEqual(100)
		expect(taskTitle(';')).not.toBe('')
	})
})

describe('a passage falls into its duties', () => {
	const cases: [string, number][] = [
		['Chủ trì triển khai công tác này. Phối hợp tổ chức các lớp tuyên truyền.', 2],
		['Lồng ghép vào các buổi sinh hoạt; tổ chức các chiến dịch truyền thông', 2],
		['Xây dựng chuyên mục; mỗi tháng có ít nhất 02 tin, bài', 1],
		['Tuyên truyền tại thôn; báo cáo số buổi trước ngày 25/11/2026', 1],
		['vì bình đẳng giới và phòng. ngừa ứng phó với bạo lực', 1],
		['Sơ tán dân ở TP. Kon Tum khi cần', 1]
	]
	test.each(cases)('%s', (text, count) => {
		const pieces = dutiesIn({ block: 'p1', start: 7, end: 7 + text.length, text })
		expect(pieces).toHaveLength(count)
		for (const piece of pieces) expect(`_______${text}`.slice(piece.start, piece.end)).toBe(piece.text)
	})
})

test.each([
	['Kiện toàn Ban Vì sự tiến bộ của phụ nữ', 'Quyết định'], ['Tham mưu ban hành kế hoạch tổ chức Tháng hành động', 'Kế hoạch'],
	['Mở các lớp tập huấn về lồng ghép giới', 'Lớp tập huấn'], ['Đăng Kế hoạch này trên trang thông tin', ''], ['Xử lý nghiêm các vụ việc', '']
])('%s leaves behind: %s', (text, product) => expect(productOf(text)).toBe(product))
