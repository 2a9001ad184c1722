import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partAt, partsWriter } from './parts-line.ts'

const BODIES = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
const parts = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ended'), state: fc.constantFrom('not-started', 'doing', 'done', 'late'), lead: fc.boolean() }), { selector: ({ id }) => id })

test('every part of a body that is there is read from the line as it was written, and nobody else has one', () => {
	fc.assert(fc.property(parts, (given) => {
		const line = partsWriter(BODIES)(given)
		expect(line).toHaveLength(BODIES.length)
		BODIES.forEach(({ id }, place) => {
			const its = given.find((part) => part.id === id)
			expect(partAt(line, place)).toEqual(its ? { state: its.state, lead: its.lead } : null)
		})
	}))
})

test('beyond the end of the line nobody has a part', () => { expect(partAt('N-f', 3)).toBeNull() })
