import { addDays, yearOf, type Day } from '#kernel/day.ts'
import type { Span } from './release-plan.ts'

const DAYS_INTO_DECEMBER = 17

/** The year a day is reported in: data closes on 14 December (Nghị định 09/2019/NĐ-CP Điều 12, as circulars apply it), so
 *  15 December begins the next. */
export function reportingYear(day: Day): Span {
	const year = yearOf(addDays(day, DAYS_INTO_DECEMBER))
	return { from: `${year - 1}-12-15`, to: `${year}-12-14` }
}
