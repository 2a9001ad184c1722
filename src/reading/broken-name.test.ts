import { describe, expect, test } from 'vitest'
import { breaksInsideName } from './broken-name.ts'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

describe('a line that breaks before the dash of a name', () => {
	test.each([
		['gửi Phòng Văn hóa', '- Xã hội trước ngày 30/11/2026.', true], ['phát triển kinh tế', '- xã hội của phường', true], ['Sở Lao động', '– Thương binh và Xã hội', true],
		['nhiệm vụ về văn hóa.', '- Xã hội hóa các nguồn lực', false], ['lồng ghép vào kế hoạch', '- Xã hội hóa các nguồn lực', false], ['Phòng Tài chính', '- Kế hoạch hằng năm', true], ['Phòng Tài chính;', '- Kế hoạch hằng năm', false]
	])('"%s" / "%s": %s', (before, after, inside) => expect(breaksInsideName(before, after)).toBe(inside))

	test('is one task, not two', () => {
		const reading = readPlan(blocksOfText(`ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 12/KH-UBND\nKẾ HOẠCH\nThực hiện công tác bình đẳng giới năm 2026\nI. NỘI DUNG\n1. Truyền thông\n- Tổ chức 02 buổi truyền thông.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế:\n- Lập dự toán kinh phí công tác bình đẳng giới năm sau, gửi Phòng Văn hóa\n- Xã hội trước ngày 30/11/2026.\n- Theo dõi, quyết toán.`))
		expect(reading.assignments.map(({ agency, tasks }) => [agency, tasks.map((task) => task.text)])).toEqual([
			['Phòng Kinh tế', ['Lập dự toán kinh phí công tác bình đẳng giới năm sau, gửi Phòng Văn hóa - Xã hội trước ngày 30/11/2026', 'Theo dõi, quyết toán']]
		])
	})
})
