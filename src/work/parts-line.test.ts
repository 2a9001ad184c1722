import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadState, partAt, partsWriter } from './parts-line.ts'

const BODIES = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
const anyone = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ended')
const state = fc.constantFrom('not-started', 'doing', 'done', 'late')

test('every part of a body that is there is read from the line as it was written, and nobody else has one', () => {
	fc.assert(fc.property(fc.record({ id: anyone, state }), fc.dictionary(anyone, state), (lead, partners) => {
		const line = partsWriter(BODIES)(lead, partners)
		expect(line).toHaveLength(BODIES.length)
		BODIES.forEach(({ id }, place) => {
			const its = id === lead.id ? { state: lead.state, lead: true } : partners[id] ? { state: partners[id], lead: false } : null
			expect(partAt(line, place)).toEqual(its)
		})
	}))
})

test('beyond the end of the line nobody has a part', () => { expect(partAt('N-f', 3)).toBeNull() })

test.each([
	['reported', { tone: 'doing', code: 'awaiting' }, 'done'], ['accepted', { tone: 'ok', code: 'done', day: null }, 'done'],
	['doing', { tone: 'soon', code: 'days-left', days: 3 }, 'doing'], ['not-started', { tone: 'wait', code: 'not-started' }, 'not-started'],
	['doing', { tone: 'late', code: 'overdue', days: 1 }, 'late'], ['reported', { tone: 'late', code: 'overdue', days: 1 }, 'late']
] as const)('a lead whose task is %s and %o stands as %s', (task, standing, expected) => { expect(leadState(task, standing)).toBe(expected) })
