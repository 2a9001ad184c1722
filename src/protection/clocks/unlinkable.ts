import { dayOf } from '#kernel/day.ts'
import type { Clock } from './clock.ts'

const HOUR = 3_600_000, DAY = 24 * HOUR

/** The first instant of that day in Viet Nam. What stands beside a place is told by the day only: the same instant in the
 *  history of a case would tell who stays there. */
export function dayOnly(instant: Date): Date {
	return new Date(`${dayOf(instant)}T00:00:00+07:00`)
}

/** A clock of a stay as it is kept: begun some time that day; its end, from which the beginning could be counted back, is that
 *  of the last day, or of the hour where the whole is a day or two. It is never due earlier than by the clock itself. */
export function unlinkable(clock: Clock): Clock {
	const whole = clock.dueAt.getTime() - clock.startedAt.getTime()
	const dueAt = whole > 2 * DAY ? endOf(clock.dueAt, DAY) : endOf(clock.dueAt, HOUR)
	return { ...clock, startedAt: dayOnly(clock.startedAt), dueAt, warnAt: new Date(dueAt.getTime() - endOf(new Date(clock.dueAt.getTime() - clock.warnAt.getTime()), HOUR, 0).getTime()) }
}

/** When a clock of a stay stopped: the day, but never before its end if it stopped late. */
export function stoppedByDay(instant: Date, dueAt: Date): Date {
	const day = dayOnly(instant)
	return instant > dueAt && day <= dueAt ? new Date(dueAt.getTime() + 1) : day
}

/** The first whole hour or day of Viet Nam not before this instant. */
function endOf(instant: Date, unit: number, zone = 7 * HOUR): Date {
	return new Date(Math.ceil((instant.getTime() + zone) / unit) * unit - zone)
}
