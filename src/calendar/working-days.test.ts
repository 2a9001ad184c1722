import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { daysOf, lastKnownYear, mustDiffer } from './days.ts'
import { NATIONAL_DAYS } from './holidays.ts'
import { addWorkingDays, calendarOf, isWorkingDay, nextWorkingDay, undecidedBetween, workingDayFrom } from './working-days.ts'

const calendar = calendarOf(NATIONAL_DAYS)
const someDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days))

test.each([
	['a weekday is worked', '2026-11-23', true],
	['Saturday and Sunday are not', '2026-11-21', false],
	['Tết 2026 is not: 29 tháng Chạp', '2026-02-16', false],
	['Tết 2026 is not: mùng 4', '2026-02-20', false],
	['the Monday after Tết 2026 is', '2026-02-23', true],
	['02/01/2026 was swapped for a day off', '2026-01-02', false],
	['Saturday 10/01/2026 was worked instead', '2026-01-10', true],
	['Saturday 22/8/2026 was worked for 31/8', '2026-08-22', true],
	['31/8/2026 was not worked', '2026-08-31', false],
	['27/4/2026 gives back Giỗ Tổ, which fell on a Sunday (Bộ luật Lao động 2019, Điều 111)', '2026-04-27', false],
	['24/11/2026 is undecided and counts as worked', '2026-11-24', true],
	['24/11/2027 is undecided and counts as worked', '2027-11-24', true],
	['05/02/2027, before Tết Đinh Mùi, is expected off', '2027-02-05', false],
	['04/02/2027 waits for the yearly decision and counts as worked', '2027-02-04', true],
	['03/5/2027 gives back 01/5, a Saturday', '2027-05-03', false]
])('%s', (_, day, worked) => expect(isWorkingDay(day, calendar)).toBe(worked))

test('an undecided day that the ward decided is off', () => {
	const own = { day: '2026-11-24', name: '', closed: true, source: 'Thông báo', decidedBy: 'Lê Thị Thử', decidedAt: new Date(), rowVersion: 1 }
	const decided = calendarOf(daysOf([own], '2026-01-01', '2026-12-31'))
	expect(isWorkingDay('2026-11-24', decided)).toBe(false)
	expect(decided.undecided.size).toBe(0)
})

test('whoever counts over an undecided day is told which', () => {
	expect(undecidedBetween('2026-11-23', '2026-11-25', calendar)).toEqual(['2026-11-24'])
	expect(undecidedBetween('2026-11-24', '2026-11-25', calendar)).toEqual([])
})

test('the ward adds its own days, in order; an added day must change something', () => {
	const own = { day: '2026-11-20', name: 'Nghỉ do bão', closed: true, source: 'Công điện', decidedBy: 'Lê Thị Thử', decidedAt: new Date(), rowVersion: 1 }
	expect(daysOf([own], '2026-11-01', '2026-11-30').map((one) => [one.day, one.kind, one.closed])).toEqual([['2026-11-20', 'own', true], ['2026-11-24', 'conditional', null]])
	expect(() => mustDiffer('2026-11-21', true)).toThrow('weekend-is-off')
	expect(() => mustDiffer('2026-11-20', false)).toThrow('weekday-is-worked')
	expect(mustDiffer('2026-11-20', true)).toBeUndefined()
})

test('no day stands twice in the days of the country, and the last year with days is known', () => {
	expect(new Set(NATIONAL_DAYS.map((one) => one.day)).size).toBe(NATIONAL_DAYS.length)
	expect(lastKnownYear()).toBe(2027)
	expect(NATIONAL_DAYS.filter((one) => one.closed === null).every((one) => !one.verified)).toBe(true)
})

test('counting working days never ends on a day off, never goes back, and adds up (Bộ luật Dân sự 2015, Điều 147, 148)', () => {
	fc.assert(fc.property(someDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (day, a, b) => {
		const end = addWorkingDays(day, a, calendar)
		expect(isWorkingDay(end, calendar)).toBe(true)
		expect(end >= addDays(day, a)).toBe(true)
		expect(addWorkingDays(end, b, calendar)).toBe(addWorkingDays(day, a + b, calendar))
		expect(nextWorkingDay(day, calendar)).toBe(addWorkingDays(day, 1, calendar))
		expect(workingDayFrom(end, calendar)).toBe(end)
	}))
})

test('deciding an open day as off never makes a limit shorter: until then the shorter one stands', () => {
	const allOff = calendarOf(NATIONAL_DAYS.map((one) => ({ ...one, closed: one.closed ?? true })))
	fc.assert(fc.property(someDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
		expect(addWorkingDays(day, count, allOff) >= addWorkingDays(day, count, calendar)).toBe(true)
	}))
})
