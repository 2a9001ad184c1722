import { expect, test } from 'vitest'
import { isOverdue, mustBeLater, mustTakeReport, standingOf, type TaskFacts } from './task.ts'

const TODAY = '2026-11-23'
const task = (facts: Partial<TaskFacts>): TaskFacts => ({ state: 'doing', dueOn: '2026-11-30', doneOn: null, ...facts })

test.each<[string, Partial<TaskFacts>, object]>([
	['the day of the deadline is not late', { dueOn: '2026-11-23' }, { tone: 'soon', code: 'due-today' }],
	['the day after is late by one day', { dueOn: '2026-11-22' }, { tone: 'late', code: 'overdue', days: 1 }],
	['seven days left is near', { dueOn: '2026-11-30' }, { tone: 'soon', code: 'days-left', days: 7 }],
	['eight days left is not', { dueOn: '2026-12-01' }, { tone: 'doing', code: 'doing' }],
	['no deadline is never late', { dueOn: null, state: 'not-started' }, { tone: 'wait', code: 'not-started' }],
	['a result handed in in time waits and is not late', { state: 'reported', dueOn: '2026-11-10', doneOn: '2026-11-10' }, { tone: 'doing', code: 'awaiting' }],
	['a result handed in late stays late', { state: 'reported', dueOn: '2026-11-10', doneOn: '2026-11-12' }, { tone: 'late', days: 2 }],
	['an accepted one is done', { state: 'accepted', dueOn: '2026-11-10', doneOn: '2026-11-09' }, { tone: 'ok', code: 'done' }],
	['an accepted one that came late says so', { state: 'accepted', dueOn: '2026-11-10', doneOn: '2026-11-12' }, { tone: 'ok', code: 'done-late' }],
	['a withdrawn one is not late', { state: 'withdrawn', dueOn: '2026-01-01' }, { tone: 'wait', code: 'withdrawn' }]
])('%s', (_name, facts, expected) => {
	expect(standingOf(task(facts), TODAY)).toMatchObject(expected)
})

test('late on screen and late by the rule are one thing', () => {
	for (const state of ['not-started', 'doing', 'reported', 'accepted', 'withdrawn'] as const)
		for (const dueOn of [null, '2026-11-22', '2026-11-23', '2026-11-24'])
			for (const doneOn of [null, '2026-11-20', '2026-11-25'])
				expect(standingOf({ state, dueOn, doneOn }, TODAY).tone === 'late').toBe(isOverdue({ state, dueOn, doneOn }, TODAY))
})

test.each<[string, () => void, string]>([
	['a stranger to the task finds nothing', () => mustTakeReport(task({}), 'progress', false, false), 'not-found'],
	['a closed task takes no report', () => mustTakeReport(task({ state: 'accepted' }), 'progress', true, false), 'task-closed'],
	['a result is not handed in twice', () => mustTakeReport(task({ state: 'reported' }), 'result', true, false), 'task-awaits-decision'],
	['a deadline moves only forward', () => mustBeLater(task({ dueOn: '2026-12-10' }), '2026-12-09', TODAY), 'deadline-not-later'],
	['a deadline is not moved into the past', () => mustBeLater(task({ dueOn: '2026-11-01' }), '2026-11-20', TODAY), 'deadline-past']
])('%s', (_name, act, code) => {
	expect(act).toThrow(code)
})
