/** A calendar day as `yyyy-mm-dd`. Days have no hour and no zone; instants are `Date`. */
export type Day = string

/** UTC+7 the whole year, without summer time, since 13 June 1975. */
const VIETNAM_MS = 7 * 3_600_000

/** The day it is in Viet Nam at this instant. */
export function dayOf(instant: Date): Day {
	return new Date(instant.getTime() + VIETNAM_MS).toISOString().slice(0, 10)
}

/** True for a day that exists: 2026-02-29 does not. */
export function isDay(text: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
	if (!match) return false
	const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])]
	const date = new Date(Date.UTC(y, m - 1, d))
	return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
}

export function addDays(day: Day, count: number): Day {
	const date = new Date(`${day}T00:00:00Z`)
	date.setUTCDate(date.getUTCDate() + count)
	return date.toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function yearOf(day: Day): number {
	return Number(day.slice(0, 4))
}
