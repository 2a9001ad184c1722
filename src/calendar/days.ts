import type { Day } from '#kernel/day.ts'
import { NATIONAL_DAYS, type DayKind, type NationalDay } from './holidays.ts'
import { isWeekend } from './working-days.ts'
import { Refused } from '#kernel/refused.ts'

/** What the ward decided about a day. */
export interface OwnDay {
	readonly day: Day
	readonly name: string
	readonly closed: boolean
	readonly source: string
	readonly decidedBy: string
	readonly decidedAt: Date
	readonly rowVersion: number
}

/** A day that differs from the week, as the ward counts it. */
export interface DayOff {
	readonly day: Day
	readonly name: string
	/** own: added by the ward. */
	readonly kind: DayKind | 'own'
	/** null: an administrator must decide; counted as worked until then. */
	readonly closed: boolean | null
	readonly source: string
	/** Certain: by law, or by the ward's own decision. */
	readonly verified: boolean
	readonly decided: { readonly by: string; readonly at: Date; readonly rowVersion: number } | null
}

/** The days of the country from `from` to `to`, each with the ward's word before the country's, and the ward's own. */
export function daysOf(own: readonly OwnDay[], from: Day, to: Day, national: readonly NationalDay[] = NATIONAL_DAYS): DayOff[] {
	const decided = new Map(own.map((one) => [one.day, one]))
	const known = new Set(national.map((one) => one.day))
	return [
		...national.map((one): DayOff => withDecision({ ...one, decided: null }, decided.get(one.day))),
		...own.filter((one) => !known.has(one.day)).map((one) => withDecision({ day: one.day, name: one.name, kind: 'own', closed: one.closed, source: one.source, verified: true, decided: null }, one))
	].filter((one) => one.day >= from && one.day <= to).sort((a, b) => a.day.localeCompare(b.day))
}

function withDecision(day: DayOff, own: OwnDay | undefined): DayOff {
	if (!own) return day
	return { ...day, closed: own.closed, source: own.source, verified: true, decided: { by: own.decidedBy, at: own.decidedAt, rowVersion: own.rowVersion } }
}

/** The last year whose public holidays the programme knows; later ones the ward adds itself. */
export function lastKnownYear(national: readonly NationalDay[] = NATIONAL_DAYS): number {
	return Math.max(...national.map((one) => Number(one.day.slice(0, 4))))
}

/** A day that is added must change something: off on a weekday, or worked on a weekend.
 *  @throws Refused weekend-is-off, weekday-is-worked */
export function mustDiffer(day: Day, closed: boolean): void {
	if (closed && isWeekend(day)) throw new Refused('weekend-is-off')
	if (!closed && !isWeekend(day)) throw new Refused('weekday-is-worked')
}
