import { describe, expect, test } from 'vitest'
import { distanceWords, formatDay, formatDayWithWeekday, formatHour, formatMoment, formatShortDay, nearness, weekday } from './say-date.ts'

const TODAY = '2026-11-23'

describe('dates as people read them', () => {
	test('a day has its day first and keeps its zeros', () => {
		expect(formatDay('2026-11-23')).toBe('23/11/2026')
		expect(formatDay('2026-03-05')).toBe('05/03/2026')
		expect(formatShortDay('2026-03-05')).toBe('05/03')
	})

	test.each([['2026-11-22', 'Chủ nhật', 'Sunday'], ['2026-11-23', 'thứ Hai', 'Monday'], ['2026-11-28', 'thứ Bảy', 'Saturday']])(
		'%s is %s', (day, vi, en) => {
			expect(weekday(day)).toBe(vi)
			expect(weekday(day, 'en')).toBe(en)
		})

	test('the echo names the weekday', () => expect(formatDayWithWeekday('2026-03-05')).toBe('thứ Năm, 05/03/2026'))

	test('an instant is told by the clock of Viet Nam, midnight as 00:00', () => {
		expect(formatMoment('2026-11-20T09:20:00Z')).toBe('20/11/2026 16:20')
		expect(formatMoment(new Date('2026-11-20T17:00:00Z'))).toBe('21/11/2026 00:00')
		expect(formatHour('2026-11-20T07:05:00Z')).toBe('14:05')
	})

	test.each([
		['2026-11-25', 'Còn 2 ngày', '2 days left'], ['2026-11-24', 'Còn 1 ngày', '1 day left'], [TODAY, 'Hôm nay', 'Today'],
		['2026-11-22', 'Quá hạn 1 ngày', '1 day overdue'], ['2026-11-13', 'Quá hạn 10 ngày', '10 days overdue'], ['2027-01-01', 'Còn 39 ngày', '39 days left']
	])('%s is "%s"', (day, vi, en) => {
		expect(distanceWords(day, TODAY, 'vi')).toBe(vi)
		expect(distanceWords(day, TODAY, 'en')).toBe(en)
	})

	test('time runs short from seven days before, today included', () => {
		expect(['2026-11-22', TODAY, '2026-11-30', '2026-12-01'].map((day) => nearness(day, TODAY))).toEqual(['late', 'soon', 'soon', 'far'])
	})
})
