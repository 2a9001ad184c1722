import { describe, expect, test } from 'vitest'
import { askToClose, decideClosure, moveTo, resume, stopHere, type CaseState, type Standing } from './steps.ts'

const at = (step: number, planApproved = false, state: CaseState = 'open'): Standing => ({ state, step, planApproved })
const codeOf = (run: () => unknown) => { try { return run() } catch (error) { return (error as { code: string }).code } }

describe('steps of a case', () => {
	test.each([
		[at(1), 2, 2], [at(2), 3, 3], [at(3, true), 4, 4], [at(4, true), 5, 5], [at(5, true), 1, 1], [at(4, true), 2, 2],
		[at(1), 3, 'step-wrong'], [at(2), 2, 'step-wrong'], [at(1), 0, 'step-wrong'], [at(5, true), 6, 'step-wrong'], [at(2), 2.5, 'step-wrong'],
		[at(3), 4, 'plan-not-approved'], [at(4), 5, 'plan-not-approved'],
		[at(2, true, 'stopped'), 3, 'case-not-open'], [at(2, true, 'closed'), 1, 'case-not-open'], [at(2, true, 'closing'), 1, 'case-not-open']
	])('from %j to step %s: %s', (from, to, expected) => {
		expect(codeOf(() => moveTo(from, to))).toBe(expected)
	})

	test.each([1, 2, 3, 4, 5, 6])('at step %i she can stop, and come back', (step) => {
		expect(stopHere(at(step))).toBe('stopped')
		expect(resume(at(step, false, 'stopped'))).toBe('open')
		expect(resume(at(step, false, 'closed'))).toBe('open')
	})

	test('only what was asked to close is closed, by the supervisor', () => {
		expect(askToClose(at(2, false, 'stopped'))).toBe('closing')
		expect(decideClosure(at(6, true, 'closing'), true)).toBe('closed')
		expect(decideClosure(at(6, true, 'closing'), false)).toBe('open')
		expect(codeOf(() => decideClosure(at(6, true), true))).toBe('closure-not-asked')
		expect(codeOf(() => askToClose(at(6, true, 'closed')))).toBe('case-not-open')
		expect(codeOf(() => stopHere(at(6, true, 'closed')))).toBe('case-not-open')
		expect(codeOf(() => resume(at(1)))).toBe('case-is-open')
	})
})
