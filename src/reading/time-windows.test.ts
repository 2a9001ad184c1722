import { describe, expect, it } from 'vitest'
import { lowered } from './line.ts'
import { findWindows } from './time-windows.ts'

const read = (text: string): (string | null)[][] => findWindows(lowered(text), 2026).map((window) => [window.from, window.to, window.at])

describe('a time as written', () => {
	it('gives both ends of a pair', () => {
		expect(read('trước ngày 01/6 và 01/12/2026')).toEqual([[null, '2026-06-01', null], [null, '2026-12-01', null]])
	})
	it.each([
		['(từ ngày 15/11 đến 15/12/2025)', '2025-11-15', '2025-12-15', null],
		['từ 15/12 đến 15/01/2027', '2026-12-15', '2027-01-15', null],
		['từ ngày 01 tháng 6 đến ngày 30 tháng 6 năm 2025', '2025-06-01', '2025-06-30', null],
		['từ ngày 01 - 07/10/2025', '2025-10-01', '2025-10-07', null],
		['trước ngày 10/12/2025', null, '2025-12-10', null],
		['chậm nhất là ngày 05/7', null, '2026-07-05', null],
		['Quý II/2026', '2026-04-01', '2026-06-30', null],
		['trong quý III', '2026-07-01', '2026-09-30', null],
		['Quý I - Quý II/2027', '2027-01-01', '2027-06-30', null],
		['tháng 5/2026', '2026-05-01', '2026-05-31', null],
		['từ tháng 4 đến tháng 10/2025', '2025-04-01', '2025-10-31', null],
		['tháng 02 năm 2028', '2028-02-01', '2028-02-29', null],
		['trong năm 2026', '2026-01-01', '2026-12-31', null],
		['giai đoạn 2021-2025', '2021-01-01', '2025-12-31', null],
		['6 tháng đầu năm 2026', '2026-01-01', '2026-06-30', null],
		['13h30’ ngày 29/4/2026 (Thứ Tư)', null, null, '2026-04-29'],
		['hằng năm', null, null, null],
		['học kỳ I từ ngày 07/9/2026 đến trước ngày 17/01/2027', '2026-09-07', '2027-01-17', null],
		['trong tháng 6, tháng 7 năm 2026', '2026-06-01', '2026-07-31', null],
		['trước ngày 12 tháng 12 hàng năm', null, null, null],
		['trước 16 giờ hằng ngày', null, null, null],
		['chậm nhất 24 giờ sau khi bão tan', null, null, null],
		['trước ngày 20 hằng tháng', null, null, null],
	])('%s', (text, from, to, at) => {
		expect(read(text)).toEqual([[from, to, at]])
	})

	it.each([
		'Quyết định số 93/KH-UBND ngày 23/4/2025 của Ủy ban nhân dân tỉnh',
		'Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030', 'ngày 31/02/2026', 'đạt 60-70%', '06 tháng', 'Kế hoạch năm 2026',
	])('is not in %s', (text) => {
		expect(read(text)).toEqual([])
	})
})
