import { addDays, type Day } from '#kernel/day.ts'

/** One day that differs from the week's rule (Monday to Friday worked): off, worked instead, or open. */
export interface SpecialDay {
	readonly day: Day
	/** Office shut; null: an administrator must decide. */
	readonly closed: boolean | null
}

/** The days of the ward that differ from the week, ready to count with. */
export interface Calendar {
	readonly off: ReadonlySet<Day>
	readonly worked: ReadonlySet<Day>
	readonly undecided: ReadonlySet<Day>
}

export function calendarOf(days: readonly SpecialDay[]): Calendar {
	const those = (closed: boolean | null) => new Set(days.filter((one) => one.closed === closed).map((one) => one.day))
	return { off: those(true), worked: those(false), undecided: those(null) }
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
	return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** A day nobody has decided yet is counted as worked: the limit of a duty is then the shorter one, and a survivor
 *  never waits because of an open question. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
	if (calendar.worked.has(day)) return true
	return !calendar.off.has(day) && !isWeekend(day)
}

/** The day itself when it is worked, else the next one that is (Bộ luật Dân sự 2015, Điều 148 khoản 5). */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
	let at = day
	while (!isWorkingDay(at, calendar)) at = addDays(at, 1)
	return at
}

/** The first working day after this one. */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
	return workingDayFrom(addDays(day, 1), calendar)
}

/** `count` working days after `day`, which is not counted itself (Điều 147). @param count 0 gives the day itself */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
	let at = day
	for (let left = count; left > 0; left--) at = nextWorkingDay(at, calendar)
	return at
}

/** Undecided days after `from` up to `to`: whoever shows a limit says that it counted them as worked. */
export function undecidedBetween(from: Day, to: Day, calendar: Calendar): Day[] {
	return [...calendar.undecided].filter((day) => day > from && day <= to && !isWeekend(day)).sort()
}
