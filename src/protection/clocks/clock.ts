import { endOfDuty, endOfMaximum, type End } from '#calendar/counting.ts'
import type { Calendar } from '#calendar/working-days.ts'
import type { Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { ruleOf, type ClockId, type ClockRule } from './clock-table.ts'

/** What the ward sets itself. */
export interface ClockSettings {
	/** The ward's own service level for what the law wants done "at once"; not a number of the law. */
	readonly atOnceMinutes: number
}
export const USUAL_SETTINGS: ClockSettings = { atOnceMinutes: 15 }

/** A clock that was started. It has no state of its own: that is read from it and the time. */
export interface Clock {
	readonly id: ClockId
	readonly startedAt: Date
	readonly dueAt: Date
	readonly warnAt: Date
	/** The day at whose end (24:00) it is due; null when it is due at an exact moment. */
	readonly lastDay: Day | null
	/** The ward's service level, not a limit of the law. */
	readonly ownServiceLevel: boolean
	/** Days counted as worked that nobody has decided. */
	readonly undecided: readonly Day[]
	readonly stop: Stop | null
}
export interface Stop { readonly at: Date; readonly by: string; readonly event: string; readonly reason: string }

export function start(id: ClockId, at: Date, settings: ClockSettings, calendar: Calendar): Clock {
	const rule = ruleOf(id)
	const end = endOf(rule, at, settings, calendar)
	return {
		id, startedAt: at, dueAt: end.at, warnAt: warnAt(rule, at, end.at), lastDay: end.lastDay,
		ownServiceLevel: rule.limit === 'at-once', undecided: end.undecided, stop: null
	}
}

/** The same clock with an earlier end, as a decision may state. @throws Refused end-after-limit: never a later one */
export function endingEarlier(clock: Clock, end: Date): Clock {
	if (end > clock.dueAt || end <= clock.startedAt) throw new Refused('end-after-limit')
	return { ...clock, dueAt: end, warnAt: warnAt(ruleOf(clock.id), clock.startedAt, end), lastDay: null }
}

/** The only way a clock ends. @param by a person's id @param reason asked for when it is late
 *  @throws Refused clock-stopped, clock-event-wrong, clock-stop-early, late-needs-reason */
export function stop(clock: Clock, at: Date, by: string, event: string, reason = ''): Clock {
	if (clock.stop) throw new Refused('clock-stopped')
	if (!ruleOf(clock.id).stops.includes(event)) throw new Refused('clock-event-wrong')
	if (at < clock.startedAt) throw new Refused('clock-stop-early')
	if (isLate(clock, at) && reason.trim() === '') throw new Refused('late-needs-reason')
	return { ...clock, stop: { at, by, event, reason: reason.trim() } }
}

/** over: the time of something that ends by itself has run out; it waits to be recorded. */
export type ClockState = 'running' | 'warning' | 'late' | 'over' | 'stopped' | 'stopped-late'

/** @returns minutes: left while it runs (rounded down), late by otherwise (rounded up), 0 when it was stopped in time */
export function stateOf(clock: Clock, now: Date): { readonly state: ClockState; readonly minutes: number } {
	const at = clock.stop?.at ?? now
	const left = clock.dueAt.getTime() - at.getTime()
	if (clock.stop) return isLate(clock, at) ? { state: 'stopped-late', minutes: Math.ceil(-left / 60_000) } : { state: 'stopped', minutes: 0 }
	if (left < 0) return { state: isLate(clock, at) ? 'late' : 'over', minutes: Math.ceil(-left / 60_000) }
	return { state: now >= clock.warnAt ? 'warning' : 'running', minutes: Math.floor(left / 60_000) }
}

/** What ends by itself is never late, however long nobody records it. */
function isLate(clock: Clock, at: Date): boolean {
	return at > clock.dueAt && ruleOf(clock.id).kind !== 'term'
}

function endOf(rule: ClockRule, at: Date, settings: ClockSettings, calendar: Calendar): End {
	if (rule.limit === 'at-once') return endOfMaximum(at, { unit: 'minutes', count: settings.atOnceMinutes })
	return rule.kind === 'duty' ? endOfDuty(at, rule.limit, calendar) : endOfMaximum(at, rule.limit)
}

function warnAt(rule: ClockRule, from: Date, due: Date): Date {
	const whole = due.getTime() - from.getTime()
	return new Date(due.getTime() - (rule.warnBefore === 'half' ? whole / 2 : Math.min(whole, rule.warnBefore * 60_000)))
}
