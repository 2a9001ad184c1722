/** Wrong tries after which an account rests, and again after as many more. */
export const TRIES_BEFORE_LOCK = 5
/** Failed tries from one network address in a window. A whole office may stand behind one address. */
export const TRIES_FROM_ADDRESS = 30
export const ADDRESS_WINDOW_MINUTES = 15

const FIRST_LOCK_MINUTES = 15
const LONGEST_LOCK_MINUTES = 240

/** Minutes an account rests after this many wrong tries in a row: 0 between locks, then 15, 30, 60 … at most 240. */
export function lockMinutes(tries: number): number {
	if (tries === 0 || tries % TRIES_BEFORE_LOCK !== 0) return 0
	return Math.min(FIRST_LOCK_MINUTES * 2 ** (tries / TRIES_BEFORE_LOCK - 1), LONGEST_LOCK_MINUTES)
}

/** Whole minutes until an instant, at least one. */
export function minutesUntil(until: Date, now: Date): number {
	return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}
