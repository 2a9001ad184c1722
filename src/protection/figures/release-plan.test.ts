import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { planRelease, type Span } from './release-plan.ts'

const span = (from: string, to: string): Span => ({ from: `2026-${from}`, to: `2026-${to}` })
const YEAR = span('01-01', '12-31')
const [Q1, Q2, H1, H2] = [span('01-01', '03-31'), span('04-01', '06-30'), span('01-01', '06-30'), span('07-01', '12-31')]

test.each<[string, Span, Span[], object]>([
	['the first of all', YEAR, [], { way: 'new' }],
	['one that touches no other', H2, [Q1, H1], { way: 'new' }],
	['the same once more', YEAR, [Q1, YEAR], { way: 'again' }],
	['a quarter of a year that is out', Q2, [YEAR], { way: 'inside' }],
	['months across two quarters', span('03-01', '04-30'), [Q1], { way: 'overlaps' }],
	['a year of its halves', YEAR, [H2, H1], { way: 'whole', parts: [H1, H2], missing: [] }],
	['a year of which a quarter is out', YEAR, [Q1], { way: 'whole', parts: [Q1, span('04-01', '12-31')], missing: [span('04-01', '12-31')] }],
	['a year of which the middle is out', YEAR, [Q2], { way: 'whole', parts: [Q1, Q2, H2], missing: [Q1, H2] }],
	['a year of quarters that were already made a half', YEAR, [Q1, Q2, H1, H2], { way: 'whole', parts: [H1, H2], missing: [] }]
])('%s', (_, asked, released, plan) => expect(planRelease(asked, released)).toEqual(plan))

it('makes a whole of parts that follow one another from its first day to its last', () => {
	const day = fc.nat(364).map((n) => addDays('2026-01-01', n))
	const aSpan = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
	fc.assert(fc.property(aSpan, fc.array(aSpan, { maxLength: 4 }), (asked, spans) => {
		const apart = spans.filter((one, i) => spans.slice(0, i).every((other) => other.to < one.from || other.from > one.to))
		const plan = planRelease(asked, apart)
		if (plan.way !== 'whole') return
		expect(plan.parts[0]!.from).toBe(asked.from)
		expect(plan.parts.at(-1)!.to).toBe(asked.to)
		plan.parts.slice(1).forEach((part, i) => expect(part.from).toBe(addDays(plan.parts[i]!.to, 1)))
	}))
})
