import { ruleOf, type ClockId } from './clock-table.ts'
import type { ClockState } from './clock.ts'

/** A clock that runs, as lists show it. Instants as the database's JSON gives them. */
export interface RunningClock {
	readonly clock: ClockId
	readonly dueAt: string
	readonly warnAt: string | null
}

export interface Standing { readonly state: ClockState; readonly minutes: number }

/** Where a running clock stands. What ends by itself is over, never late. */
export function standingOf({ clock, dueAt, warnAt }: RunningClock, now: Date): Standing {
	const due = new Date(dueAt)
	return standingAt(due, now, Math.max(0, (due.getTime() - new Date(warnAt ?? dueAt).getTime()) / 60_000), ruleOf(clock).kind === 'term')
}

/** The same for anything that is to be done by an hour. What is left is rounded down, what is late up: never more time
 *  than there is. @param warnBefore minutes */
export function standingAt(due: Date, now: Date, warnBefore: number, endsByItself = false): Standing {
	const left = due.getTime() - now.getTime()
	if (left < 0) return { state: endsByItself ? 'over' : 'late', minutes: Math.ceil(-left / 60_000) }
	return { state: left <= warnBefore * 60_000 ? 'warning' : 'running', minutes: Math.floor(left / 60_000) }
}
