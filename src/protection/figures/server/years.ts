import { dayOf, yearOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { Span } from '../release-plan.ts'
import { reportingYear } from '../reporting-year.ts'

const FIRST_YEAR = 2000

/** The number of the reporting year that runs at this moment. */
export function yearNow(now: Date): number {
	return yearOf(reportingYear(dayOf(now)).to)
}

/** A reporting year by its number. @throws Refused field-wrong for one that has not begun */
export function yearCalled(year: number, now: Date): Span {
	if (!Number.isInteger(year) || year < FIRST_YEAR || year > yearNow(now)) throw new Refused('field-wrong')
	return reportingYear(`${year}-06-30`)
}
