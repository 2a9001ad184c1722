import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { addMonths, endOfDay, endOfDuty, endOfMaximum, type Limit } from './counting.ts'
import { NATIONAL_DAYS } from './holidays.ts'
import { calendarOf } from './working-days.ts'

const calendar = calendarOf(NATIONAL_DAYS)
const vn = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`)

test.each<[string, string, Limit, string]>([
	['a duty of 3 days that ends on a Saturday moves to Monday (Điều 148 khoản 5)', '2026-11-18 09:00', { unit: 'calendar-days', count: 3 }, '2026-11-23'],
	['a duty of 3 days that ends on a working day stays', '2026-11-17 09:00', { unit: 'calendar-days', count: 3 }, '2026-11-20'],
	['a duty of 15 days that ends inside Tết moves behind it', '2026-02-02 09:00', { unit: 'calendar-days', count: 15 }, '2026-02-23'],
	['a duty that ends on a Saturday worked stays', '2026-08-19 09:00', { unit: 'calendar-days', count: 3 }, '2026-08-22'],
	['a duty of a month from 31/01 ends on 28/02, here a Saturday, so on Monday (148 khoản 3, 5)', '2026-01-31 09:00', { unit: 'months', count: 1 }, '2026-03-02'],
	['a duty of a month from 29/01 in a leap year ends on 29/02', '2028-01-29 09:00', { unit: 'months', count: 1 }, '2028-02-29']
])('%s', (_, from, limit, last) => {
	expect(endOfDuty(vn(from), limit, calendar)).toMatchObject({ lastDay: last, at: endOfDay(last) })
})

test('a longest time is not moved by the same days off (Điều 148 khoản 5 is not for it)', () => {
	expect(endOfMaximum(vn('2026-11-18 09:00'), { unit: 'calendar-days', count: 3 }).at).toEqual(vn('2026-11-21 09:00'))
	expect(endOfMaximum(vn('2026-01-31 09:00'), { unit: 'months', count: 1 }).lastDay).toBe('2026-02-28')
	expect(() => endOfMaximum(vn('2026-11-18 09:00'), { unit: 'working-days', count: 3 })).toThrow('never counted in working days')
})

test('a limit that rolls over an undecided day says so', () => {
	expect(endOfDuty(vn('2026-11-21 09:00'), { unit: 'calendar-days', count: 3 }, calendar)).toMatchObject({ lastDay: '2026-11-24', undecided: ['2026-11-24'] })
})

test('24:00 of a day in Viet Nam is 17:00 of that day in UTC', () => {
	expect(endOfDay('2026-11-23').toISOString()).toBe('2026-11-23T17:00:00.000Z')
})

test('a month that lacks the day ends on its last day, and the day never leaves the month (Điều 148 khoản 3)', () => {
	fc.assert(fc.property(fc.nat(1500), fc.integer({ min: 1, max: 24 }), (days, months) => {
		const day = addDays('2026-01-01', days)
		const end = addMonths(day, months)
		const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
		expect(index(end) - index(day)).toBe(months)
		expect(end.slice(8) === day.slice(8) || addDays(end, 1).endsWith('-01')).toBe(true)
	}))
})
