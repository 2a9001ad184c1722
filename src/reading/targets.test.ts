import { describe, expect, it } from 'vitest'
import { linesOfBlock } from './line.ts'
import { numberOf, targetsOf } from './targets.ts'
import { blocksOfText } from './text-blocks.ts'

const read = (text: string, inTargets = true): unknown[] => blocksOfText(text).flatMap(linesOfBlock).flatMap((line) => targetsOf(line, inTargets)).map(({ value, upTo, unit, comparison, by }) => [value, upTo, unit, comparison, by])

describe('a target', () => {
	it.each([
		['- Trên 80% hộ gia đình', [80, null, '%', 'more-than', null]],
		['- ít nhất 04 tin, bài mỗi tháng', [4, null, 'tin, bài', 'at-least', null]],
		['- đạt 60-70% số xã', [60, 70, '%', 'about', null]],
		['- đạt 100%', [100, null, '%', 'equal', null]],
		['- phấn đấu đến năm 2025 có 60% trường học', [60, null, '%', 'equal', 'đến năm 2025']],
		['- không quá 1,5% hộ nghèo', [1.5, null, '%', 'at-most', null]],
		['- trên 500 ha rừng', [500, null, 'ha', 'more-than', null]],
		['- Trồng 1.200 cây xanh', [1200, null, 'cây', 'equal', null]],
		['- tỷ lệ chuyên cần: 97% trở lên', [97, null, '%', 'at-least', null]],
		['- tỷ lệ hài lòng ≥ 95%, đúng hẹn', [95, null, '%', 'at-least', null]],
		['- dưới 112,5 bé trai/100 bé gái', [112.5, null, 'bé trai/100 bé gái', 'less-than', null]],
		['- giảm hộ nghèo từ 3,1% xuống còn 2%', [2, null, '%', 'at-most', null]],
		['- hoàn thành số hóa 4.000 hồ sơ', [4000, null, 'hồ sơ', 'equal', null]],
		['Đến hết năm 2027: 90% thôn có tổ truyền thông', [90, null, '%', 'equal', 'Đến hết năm 2027']],
	])('%s', (text, target) => {
		expect(read(text)).toEqual([target])
	})
	it.each(['ngày 15/11/2025', 'Điều 3 khoản 2', 'trẻ em dưới 16 tuổi', 'Nghị quyết số 06', 'tháng 02 năm 2026', 'trong 06 tháng', 'Tổ dân phố 04 phối hợp', 'từ 15 ngày làm việc'])('is not in %s', (text) => {
		expect(read(text, false)).toEqual([])
	})
	it('keeps the label a bare figure stands behind', () => {
		expect(blocksOfText('- Học sinh lên lớp: 98% trở lên; trẻ đến trường: 100%.').flatMap(linesOfBlock).flatMap((line) => targetsOf(line, true)).map(({ text }) => text)).toEqual(['Học sinh lên lớp: 98% trở lên', 'trẻ đến trường: 100%'])
	})
	it('reads Vietnamese numbers', () => {
		expect(['05', '2.989,5', '98,5', '1.200', '60'].map(numberOf)).toEqual([5, 2989.5, 98.5, 1200, 60])
	})
})
