import type { ClockId } from './clock-table.ts'

/** A clock that runs, as lists show it. Instants as the database's JSON gives them. */
export interface RunningClock {
	readonly clock: ClockId
	readonly dueAt: string
	readonly warnAt: string | null
}

/** How far off an instant is, in the largest unit that says it well: minutes under two hours, hours under two days. */
export interface Distance {
	readonly late: boolean
	readonly count: number
	readonly unit: 'minutes' | 'hours' | 'days'
}

/** What is left is rounded down, what is late is rounded up: never more time than there is. */
export function distanceTo(dueAt: Date | string, now: Date | string): Distance {
	const left = new Date(dueAt).getTime() - new Date(now).getTime()
	const late = left < 0
	const minutes = late ? Math.ceil(-left / 60_000) : Math.floor(left / 60_000)
	const round = late ? Math.ceil : Math.floor
	if (minutes < 120) return { late, count: minutes, unit: 'minutes' }
	return minutes < 2880 ? { late, count: round(minutes / 60), unit: 'hours' } : { late, count: round(minutes / 1440), unit: 'days' }
}
