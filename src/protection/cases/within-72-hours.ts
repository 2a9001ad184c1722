import type { Day } from '#kernel/day.ts'

/** Until when the first 72 hours may last, counted from the beginning of the day it happened: never more time than there is.
 *  null when the day is not known or they are over. The number is international clinical practice, not Vietnamese law. */
export function endOf72Hours(happenedOn: Day | null, now: Date): Date | null {
	if (!happenedOn) return null
	const end = new Date(new Date(`${happenedOn}T00:00:00+07:00`).getTime() + 72 * 3_600_000)
	return end > now ? end : null
}
