import { addDays, dayOf, type Day } from '#kernel/day.ts'
import { addWorkingDays, undecidedBetween, workingDayFrom, type Calendar } from './working-days.ts'

/** How long: exact units run from the moment, the others from the day. */
export interface Limit {
	readonly unit: 'minutes' | 'hours' | 'working-days' | 'calendar-days' | 'months'
	readonly count: number
}

/** Where a limit ends. `lastDay` is set when it ends at 24:00 of that day (`at` is then 00:00 of the next, in Viet Nam);
 *  null when it ends at an exact moment. */
export interface End {
	readonly at: Date
	readonly lastDay: Day | null
	/** Days counted as worked that nobody has decided. */
	readonly undecided: readonly Day[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** 24:00 of a day in Viet Nam, which keeps UTC+7 all year. */
export function endOfDay(day: Day): Date {
	return new Date(`${addDays(day, 1)}T00:00:00+07:00`)
}

/** The end of a duty's limit by Bộ luật Dân sự 2015, Điều 144–148: hours and minutes from the exact moment (147 khoản 1);
 *  days and months without the first day (147 khoản 2, 3), to 24:00 of the last (148 khoản 1, 6); a last day that is off
 *  moves to the end of the next working day (148 khoản 5). */
export function endOfDuty(from: Date, limit: Limit, calendar: Calendar): End {
	if (limit.unit === 'minutes' || limit.unit === 'hours') return exactEnd(from, limit)
	const first = dayOf(from)
	const last = limit.unit === 'working-days' ? addWorkingDays(first, limit.count, calendar) : workingDayFrom(lastCalendarDay(first, limit), calendar)
	const rolledFrom = limit.unit === 'working-days' ? first : addDays(lastCalendarDay(first, limit), -1)
	return { at: endOfDay(last), lastDay: last, undecided: undecidedBetween(rolledFrom, last, calendar) }
}

/** The end of a longest time a measure may last. It takes no calendar: a day off never lengthens it. Limits in hours and
 *  days end at the exact moment, the shorter of the possible readings; limits in months at 24:00 of the corresponding
 *  day (148 khoản 3). */
export function endOfMaximum(from: Date, limit: Limit): End {
	if (limit.unit === 'working-days') throw new Error('a longest time is never counted in working days')
	if (limit.unit === 'calendar-days') return exactEnd(from, { unit: 'hours', count: limit.count * 24 })
	if (limit.unit !== 'months') return exactEnd(from, limit)
	const last = lastCalendarDay(dayOf(from), limit)
	return { at: endOfDay(last), lastDay: last, undecided: [] }
}

function exactEnd(from: Date, limit: Limit): End {
	return { at: new Date(from.getTime() + limit.count * (limit.unit === 'hours' ? HOUR : MINUTE)), lastDay: null, undecided: [] }
}

function lastCalendarDay(first: Day, limit: Limit): Day {
	return limit.unit === 'months' ? addMonths(first, limit.count) : addDays(first, limit.count)
}

/** The corresponding day; a month without it ends on its last day (148 khoản 3). */
export function addMonths(day: Day, count: number): Day {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
	const lastOfMonth = new Date(Date.UTC(year, month - 1 + count + 1, 0))
	return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(date, lastOfMonth.getUTCDate()))).toISOString().slice(0, 10)
}
