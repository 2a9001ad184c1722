import { expect, test } from 'vitest'
import { endOfDay } from '#calendar/counting.ts'
import { NATIONAL_DAYS } from '#calendar/holidays.ts'
import { calendarOf } from '#calendar/working-days.ts'
import type { ClockId } from './clock-table.ts'
import { start } from './clock.ts'

// Counted by hand with the calendar on the desk, not by the program. Times in Viet Nam; 24:00 is the end of that day.
const TABLE: readonly (readonly [string, ClockId, string, string])[] = [
	['12 h inside one day (Điều 147 khoản 1)', 'ban-decide', '2026-11-23 08:00', '2026-11-23 20:00'],
	['12 h over midnight (Điều 147 khoản 1)', 'ban-decide', '2026-11-23 22:10', '2026-11-24 10:10'],
	['12 h that end at midnight (Điều 147 khoản 1)', 'ban-decide', '2026-11-23 12:00', '2026-11-24 00:00'],
	['12 h that begin at midnight (Điều 147 khoản 1)', 'ban-decide', '2026-11-24 00:00', '2026-11-24 12:00'],
	['12 h from the last minute of a day (Điều 147 khoản 1)', 'ban-decide', '2026-11-23 23:59', '2026-11-24 11:59'],
	['12 h over the end of a month (Điều 147 khoản 1)', 'ban-decide', '2026-11-30 18:00', '2026-12-01 06:00'],
	['12 h over the end of the year (Điều 147 khoản 1)', 'ban-decide', '2026-12-31 20:00', '2027-01-01 08:00'],
	['12 h over giao thừa, Tết 2026 (Điều 147 khoản 1)', 'ban-decide', '2026-02-16 21:00', '2026-02-17 09:00'],
	['12 h on a Saturday (Điều 147 khoản 1)', 'ban-decide', '2026-02-14 06:00', '2026-02-14 18:00'],
	['12 h from 28/02 of a common year (Điều 147 khoản 1)', 'ban-decide', '2026-02-28 13:00', '2026-03-01 01:00'],
	['12 h from 28/02 of a leap year (Điều 147 khoản 1)', 'ban-decide', '2028-02-28 13:00', '2028-02-29 01:00'],
	['12 h from 29/02 (Điều 147 khoản 1)', 'ban-decide', '2028-02-29 13:00', '2028-03-01 01:00'],
	['cancellation, 12 h over 30/4 (Điều 147 khoản 1)', 'ban-cancel', '2026-04-30 19:30', '2026-05-01 07:30'],
	['cancellation, 12 h on 01/5 (Điều 147 khoản 1)', 'ban-cancel', '2026-05-01 10:00', '2026-05-01 22:00'],
	['a child, 12 h in the night of mùng 1 (Điều 147 khoản 1)', 'child-emergency', '2026-02-17 03:15', '2026-02-17 15:15'],
	['a child, 12 h over a swapped day off (Điều 147 khoản 1)', 'child-emergency', '2026-08-31 16:45', '2026-09-01 04:45'],
	['a child, 12 h over a weekend (Điều 147 khoản 1)', 'child-emergency', '2026-11-21 14:00', '2026-11-22 02:00'],
	['monitor, 1 h over midnight (Điều 147 khoản 1)', 'monitor-assign', '2026-11-23 23:30', '2026-11-24 00:30'],
	['monitor, 1 h on mùng 2 (Điều 147 khoản 1)', 'monitor-assign', '2026-02-18 07:00', '2026-02-18 08:00'],
	['announcement, 1 h over the end of the year (Điều 147 khoản 1)', 'monitor-announce', '2026-12-31 23:45', '2027-01-01 00:45'],
	['announcement, 1 h on 24/11 (Điều 147 khoản 1)', 'monitor-announce', '2026-11-24 09:10', '2026-11-24 10:10'],
	['4 h of allowed contact on mùng 1 (never lengthened by Điều 148 khoản 5)', 'contact-exception', '2026-02-17 09:00', '2026-02-17 13:00'],
	['4 h of allowed contact over midnight (never lengthened by Điều 148 khoản 5)', 'contact-exception', '2026-11-23 22:00', '2026-11-24 02:00'],
	['4 h of allowed contact over the end of February (never lengthened by Điều 148 khoản 5)', 'contact-exception', '2026-02-28 21:00', '2026-03-01 01:00'],
	['at once, 15 minutes over midnight (the ward\'s own minutes)', 'notify-chair', '2026-11-23 23:50', '2026-11-24 00:05'],
	['at once, 15 minutes on the last day of the lunar year (the ward\'s own minutes)', 'chair-assign', '2026-02-16 00:00', '2026-02-16 00:15'],
	['at once, 15 minutes on a Sunday (the ward\'s own minutes)', 'monitor-name', '2026-11-22 07:00', '2026-11-22 07:15'],
	['a ban of 3 days in the week (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-11-23 15:00', '2026-11-26 15:00'],
	['a ban over a weekend (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-11-20 17:00', '2026-11-23 17:00'],
	['a ban that would end on the last day of the lunar year (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-02-13 16:00', '2026-02-16 16:00'],
	['a ban inside Tết (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-02-15 09:00', '2026-02-18 09:00'],
	['a ban over the end of February (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-02-27 10:00', '2026-03-02 10:00'],
	['a ban over 29/02 (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2028-02-27 10:00', '2028-03-01 10:00'],
	['a ban that ends on a day given back (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-04-24 08:00', '2026-04-27 08:00'],
	['a ban from midnight (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-08-29 00:00', '2026-09-01 00:00'],
	['a ban over New Year (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-12-30 23:59', '2027-01-02 23:59'],
	['a ban that ends on 24/11, whatever that day is (never lengthened by Điều 148 khoản 5)', 'ban-expire', '2026-11-21 11:00', '2026-11-24 11:00'],
	['separation, 15 days that end in Tết (never lengthened by Điều 148 khoản 5)', 'child-separation-max', '2026-02-06 10:00', '2026-02-21 10:00'],
	['separation, 15 days that end on 24/11 (never lengthened by Điều 148 khoản 5)', 'child-separation-max', '2026-11-09 08:30', '2026-11-24 08:30'],
	['separation, 15 days over 28/02 (never lengthened by Điều 148 khoản 5)', 'child-separation-max', '2026-02-14 14:00', '2026-03-01 14:00'],
	['separation, 15 days to 29/02 (never lengthened by Điều 148 khoản 5)', 'child-separation-max', '2028-02-14 14:00', '2028-02-29 14:00'],
	['a night in the health station at Tết (never lengthened by Điều 148 khoản 5)', 'health-shelter-max', '2026-02-16 22:00', '2026-02-17 22:00'],
	['a day in the health station (never lengthened by Điều 148 khoản 5)', 'health-shelter-max', '2026-11-23 23:30', '2026-11-24 23:30'],
	['3 months to a month without the day, a Sunday (Điều 148 khoản 2, 3)', 'community-shelter-max', '2026-11-30 10:00', '2027-02-28 24:00'],
	['3 months to February of a leap year (Điều 148 khoản 2, 3)', 'community-shelter-max', '2027-11-30 10:00', '2028-02-29 24:00'],
	['3 months to the corresponding day (Điều 148 khoản 2, 3)', 'community-shelter-max', '2026-11-16 09:00', '2027-02-16 24:00'],
	['3 months to mùng 1, a Saturday (Điều 148 khoản 2, 3)', 'community-shelter-max', '2026-11-06 09:00', '2027-02-06 24:00'],
	['3 months from the 31st to 30/4, a day off (Điều 148 khoản 2, 3)', 'facility-shelter-max', '2026-01-31 00:00', '2026-04-30 24:00'],
	['3 months from the 31st to a Sunday (Điều 148 khoản 2, 3)', 'facility-shelter-max', '2026-10-31 12:00', '2027-01-31 24:00'],
	['3 months from 29/02 (Điều 148 khoản 2, 3)', 'facility-shelter-max', '2028-02-29 08:00', '2028-05-29 24:00'],
	['12 months from 29/02 (Điều 148 khoản 2, 3)', 'criticism-window', '2028-02-29 08:00', '2029-02-28 24:00'],
	['12 months (Điều 148 khoản 2, 3)', 'criticism-window', '2026-11-23 08:00', '2027-11-23 24:00'],
	['5 working days over one weekend (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-11-16 09:00', '2026-11-23 24:00'],
	['5 working days over 24/11, undecided (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-11-23 09:00', '2026-11-30 24:00'],
	['5 working days from a Friday evening (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-11-27 16:55', '2026-12-04 24:00'],
	['5 working days from a Saturday (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-11-28 10:00', '2026-12-04 24:00'],
	['5 working days from the last minute of a Sunday (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-11-29 23:59', '2026-12-04 24:00'],
	['5 working days over Tết, one before it (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-02-12 09:00', '2026-02-26 24:00'],
	['5 working days over Tết, none before it (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-02-13 17:00', '2026-02-27 24:00'],
	['5 working days from mùng 1 (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-02-17 00:30', '2026-02-27 24:00'],
	['5 working days from mùng 4 (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-02-20 12:00', '2026-02-27 24:00'],
	['5 working days with a Saturday worked (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-08-19 09:00', '2026-08-25 24:00'],
	['5 working days over Quốc khánh (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-08-28 09:00', '2026-09-09 24:00'],
	['5 working days over New Year and a swapped day (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2025-12-31 09:00', '2026-01-09 24:00'],
	['5 working days that end on a Saturday worked (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-01-05 09:00', '2026-01-10 24:00'],
	['5 working days over Giỗ Tổ, 30/4 and 01/5 (Điều 147 khoản 2, 148 khoản 5)', 'child-plan', '2026-04-23 09:00', '2026-05-05 24:00'],
	['2 working days over 24/11, undecided (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2026-11-23 09:00', '2026-11-25 24:00'],
	['2 working days from the last minute of a day (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2026-11-23 23:59', '2026-11-25 24:00'],
	['2 working days from the first minute of the next (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2026-11-24 00:00', '2026-11-26 24:00'],
	['2 working days over Tết (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2026-02-13 09:00', '2026-02-24 24:00'],
	['2 working days over a Saturday worked (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2026-08-21 09:00', '2026-08-24 24:00'],
	['2 working days over 30/4 and 01/5 (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2026-04-29 09:00', '2026-05-05 24:00'],
	['2 working days over New Year 2027 (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2026-12-31 09:00', '2027-01-05 24:00'],
	['2 working days over 29/02 (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2028-02-28 09:00', '2028-03-01 24:00'],
	['2 working days over Tết 2027, open days worked (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2027-02-04 09:00', '2027-02-11 24:00'],
	['2 working days before Tết 2027 (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2027-02-03 09:00', '2027-02-10 24:00'],
	['2 working days over a 01/5 given back (Điều 147 khoản 2, 148 khoản 5)', 'child-approve', '2027-04-29 09:00', '2027-05-05 24:00'],
	['10 working days over Tết (Điều 147 khoản 2, 148 khoản 5)', 'facility-papers', '2026-02-09 09:00', '2026-03-02 24:00'],
	['10 working days (Điều 147 khoản 2, 148 khoản 5)', 'facility-papers', '2026-11-23 09:00', '2026-12-07 24:00'],
	['5 working days from a swapped day off (Điều 147 khoản 2, 148 khoản 5)', 'db-access-answer', '2026-08-31 09:00', '2026-09-09 24:00'],
	['5 working days over Quốc khánh and a weekend (Điều 147 khoản 2, 148 khoản 5)', 'db-access-answer', '2026-09-01 09:00', '2026-09-09 24:00'],
	['5 working days in a plain week (Điều 147 khoản 2, 148 khoản 5)', 'db-access-answer', '2026-04-17 09:00', '2026-04-24 24:00']
]

const vn = (text: string) => text.endsWith('24:00') ? endOfDay(text.slice(0, 10)) : new Date(`${text.replace(' ', 'T')}:00+07:00`)
const calendar = calendarOf(NATIONAL_DAYS)

test.each(TABLE)('%s: %s from %s is due %s', (_, id, at, due) => {
	const clock = start(id, vn(at), { atOnceMinutes: 15 }, calendar)
	expect(clock.dueAt.toISOString()).toBe(vn(due).toISOString())
	expect(clock.lastDay).toBe(due.endsWith('24:00') ? due.slice(0, 10) : null)
})

test('24/11/2026 decided off moves the end by a day, and a ban over it not at all (Điều 148 khoản 5)', () => {
	const decided = calendarOf(NATIONAL_DAYS.map((one) => (one.day === '2026-11-24' ? { ...one, closed: true } : one)))
	const due = (id: ClockId) => start(id, vn('2026-11-23 09:00'), { atOnceMinutes: 15 }, decided).dueAt
	expect(due('child-approve')).toEqual(vn('2026-11-26 24:00'))
	expect(due('ban-expire')).toEqual(vn('2026-11-26 09:00'))
	expect(due('ban-decide')).toEqual(vn('2026-11-23 21:00'))
})

test('the machine\'s own time zone changes nothing: Viet Nam is UTC+7 all year', () => {
	expect(start('child-approve', new Date('2026-11-23T16:59:59Z'), { atOnceMinutes: 15 }, calendar).lastDay).toBe('2026-11-25')
	expect(start('child-approve', new Date('2026-11-23T17:00:00Z'), { atOnceMinutes: 15 }, calendar).lastDay).toBe('2026-11-26')
})
