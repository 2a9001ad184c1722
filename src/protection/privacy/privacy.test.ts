import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { BREACH_CONTENTS, breachState, keepBreachUntil, missingContents, mustTellPeople, notifyBy } from './breach.ts'
import { REQUEST_CARE, REQUEST_LIMITS, requestDays, type DataRequestKind } from './data-requests.ts'
import { dueForReview, RETENTION_RULES, rulesOf, type KeptFact } from './retention.ts'

describe('requests about one’s data', () => {
	const working = (from: string, count: number): string => addDays(from, count + 2) // a weekend lies between
	test.each<[DataRequestKind, string, string, string]>([
		['withdraw-consent', '2026-12-05', '2026-12-10', '2026-12-20'],
		['restrict', '2026-12-05', '2026-12-10', '2026-12-20'],
		['object', '2026-12-05', '2026-12-10', '2026-12-20'],
		['view', '2026-11-30', '2026-12-05', '2026-12-10'],
		['correct', '2026-11-30', '2026-12-05', '2026-12-10'],
		['provide', '2026-11-30', '2026-12-05', '2026-12-10'],
		['delete', '2026-12-10', '2026-12-20', '2026-12-30'],
		['protect', '2026-12-05', '2026-12-05', '2026-12-20']
	])('%s: by %s, through a processor %s, lengthened %s', (kind, own, through, lengthened) => {
		const at = new Date('2026-11-19T18:30:00Z') // the 20th in Viet Nam
		expect(requestDays(kind, at, working)).toEqual({ acknowledgeBy: '2026-11-24', answerBy: own, lengthenedTo: lengthened })
		expect(requestDays(kind, at, working, true).answerBy).toBe(through)
		expect(REQUEST_CARE[kind]).toContain('who-asks')
	})
	it('marks what was not read in the law', () => expect(Object.entries(REQUEST_LIMITS).filter(([, limit]) => limit.status === 'check').map(([kind]) => kind)).toEqual(['protect']))
})

describe('a breach', () => {
	const foundAt = new Date('2026-11-20T16:00:00Z')
	const after = (hours: number): Date => new Date(foundAt.getTime() + hours * 3_600_000)
	test.each([
		[0, null, 'running'],
		[47, null, 'running'],
		[48, null, 'hurry'],
		[72, null, 'hurry'],
		[72.001, null, 'late'],
		[999, 72, 'notified'],
		[999, 73, 'notified-late']
	] as const)('after %s hours, notified after %s: %s', (hours, notified, state) => {
		expect(breachState({ foundAt, notifiedAt: notified === null ? null : after(notified) }, after(hours))).toBe(state)
	})
	it('counts its hours over a weekend like any other', () => expect(notifyBy(foundAt).toISOString()).toBe('2026-11-23T16:00:00.000Z'))
	it('has minutes without gaps, people told when a place or a case is concerned, and a file kept five years', () => {
		expect(missingContents({ 'what-happened': 'mất máy tính', contact: ' ' })).toEqual(BREACH_CONTENTS.filter((content) => content !== 'what-happened'))
		expect([mustTellPeople(['basic'], false), mustTellPeople(['location'], false), mustTellPeople(['basic'], true)]).toEqual([false, true, true])
		expect(keepBreachUntil(foundAt)).toBe('2031-11-20')
	})
})

describe('what is kept', () => {
	const kept = (given: Partial<KeptFact>): KeptFact => ({ id: 'a', thing: 'help-request', madeOn: '2026-01-31', closedOn: '2026-01-31', held: false, ...given })
	test.each<[string, Partial<KeptFact>, string, boolean]>([
		['on the day before', {}, '2026-02-27', false],
		['on the day', {}, '2026-02-28', true],
		['while it is open', { closedOn: null }, '2036-01-01', false],
		['while it is held', { held: true }, '2036-01-01', false],
		['a case after five years', { thing: 'case' }, '2031-01-31', true],
		['a child’s case after five years', { thing: 'child-case' }, '2031-01-31', false]
	])('comes up for review %s', (_, given, day, due) => expect(dueForReview([kept(given)], day)).toHaveLength(due ? 1 : 0))
	it('comes up longest overdue first, and stays due', () => {
		const facts = [kept({ id: 'b', closedOn: '2025-05-01' }), kept({ id: 'a' }), kept({ id: 'c', closedOn: '2024-05-01' })]
		expect(dueForReview(facts, '2026-11-23').map((due) => due.id)).toEqual(['c', 'b', 'a'])
		fc.assert(fc.property(fc.nat(4000), (days) => {
			expect(dueForReview(facts, addDays('2026-11-23', days))).toHaveLength(3)
		}))
	})
	it('follows the ward’s own months, but never below a least time of the law', () => {
		const months = (own: Parameters<typeof rulesOf>[0]) => Object.fromEntries(rulesOf(own).map((one) => [one.thing, one.months]))
		expect(months({ case: 24, 'breach-file': 12, 'help-request': 0, 'look-lines': 1.5 })).toMatchObject({ case: 24, 'breach-file': 60, 'help-request': 1, 'look-lines': 60 })
		expect(months({ 'breach-file': 72 })).toMatchObject({ 'breach-file': 72 })
		expect(RETENTION_RULES.filter((one) => one.status === 'verified').map((one) => one.thing)).toEqual(['breach-file'])
	})
})
