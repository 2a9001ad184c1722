import { daysBetween, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'

export type TaskState = 'not-started' | 'doing' | 'reported' | 'accepted' | 'withdrawn'

/** What the rules need to know of a task. */
export interface TaskFacts {
	readonly state: TaskState
	readonly dueOn: Day | null
	/** The day the result was reported; a result handed in in time is not late while it waits. */
	readonly doneOn: Day | null
}

/** How a task stands today, as shape and word; `days` counts calendar days left or over. */
export type Standing =
	| { readonly tone: 'ok'; readonly code: 'done' | 'done-late'; readonly day: Day | null }
	| { readonly tone: 'doing'; readonly code: 'awaiting' | 'doing' }
	| { readonly tone: 'late'; readonly code: 'overdue'; readonly days: number }
	| { readonly tone: 'soon'; readonly code: 'days-left' | 'due-today'; readonly days: number }
	| { readonly tone: 'wait'; readonly code: 'not-started' | 'withdrawn' }

/** A deadline within this many days is near. */
export const SOON_DAYS = 7

/** Overdue is computed from the day, never typed. */
export function isOverdue(task: TaskFacts, today: Day): boolean {
	if (task.dueOn === null || task.state === 'accepted' || task.state === 'withdrawn') return false
	if (task.state === 'reported') return task.doneOn !== null && task.doneOn > task.dueOn
	return task.dueOn < today
}

export function standingOf(task: TaskFacts, today: Day): Standing {
	if (task.state === 'withdrawn') return { tone: 'wait', code: 'withdrawn' }
	if (task.state === 'accepted') {
		const late = task.dueOn !== null && task.doneOn !== null && task.doneOn > task.dueOn
		return { tone: 'ok', code: late ? 'done-late' : 'done', day: task.doneOn }
	}
	if (isOverdue(task, today)) return { tone: 'late', code: 'overdue', days: daysBetween(task.dueOn!, task.state === 'reported' ? task.doneOn! : today) }
	if (task.state === 'reported') return { tone: 'doing', code: 'awaiting' }
	const left = task.dueOn === null ? Infinity : daysBetween(today, task.dueOn)
	if (left === 0) return { tone: 'soon', code: 'due-today', days: 0 }
	if (left <= SOON_DAYS) return { tone: 'soon', code: 'days-left', days: left }
	return task.state === 'doing' ? { tone: 'doing', code: 'doing' } : { tone: 'wait', code: 'not-started' }
}

/** An agency reports while the task is open; the lead alone hands in the result. */
export function mustTakeReport(task: TaskFacts, kind: 'progress' | 'result', isLead: boolean, isPartner: boolean): void {
	if (!isLead && !isPartner) throw new Refused('not-found')
	if (task.state === 'withdrawn') throw new Refused('task-withdrawn')
	if (task.state === 'accepted') throw new Refused('task-closed')
	if (task.state === 'reported' && isLead && kind === 'result') throw new Refused('task-awaits-decision')
}

/** Only what waits can be accepted or sent back. */
export function mustAwaitDecision(task: TaskFacts, sentFigures: number): void {
	if (task.state !== 'reported' && sentFigures === 0) throw new Refused('nothing-to-decide')
}

/** A new deadline lies after the old one and not in the past. */
export function mustBeLater(task: TaskFacts, newDue: Day, today: Day): void {
	if (task.state === 'accepted' || task.state === 'withdrawn') throw new Refused('task-closed')
	if (newDue <= today) throw new Refused('deadline-past')
	if (task.dueOn !== null && newDue <= task.dueOn) throw new Refused('deadline-not-later')
}
