/** Idle for this long, the area locks itself (interface §4). */
export const IDLE_MINUTES = 15

/** However busy, the second factor is asked again after this long (decision 0010). */
export const LONGEST_HOURS = 4

/** When the area locks if nothing more is done. */
export function locksAt(now: Date, unlockedAt: Date): Date {
	return new Date(Math.min(now.getTime() + IDLE_MINUTES * 60_000, unlockedAt.getTime() + LONGEST_HOURS * 3_600_000))
}
