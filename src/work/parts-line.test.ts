import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadState, partAt, partnersIn, partsWriter } from './parts-line.ts'

const [ENDED, ...IDS] = Array.from({ length: 6 }, () => crypto.randomUUID())
const BODIES = IDS.map((id) => ({ id }))
const anyone = fc.constantFrom(ENDED!, ...IDS)
const state = fc.constantFrom('not-started', 'doing', 'done', 'late')
const partnersAre = fc.uniqueArray(fc.record({ id: anyone, state: fc.constantFrom('not-started', 'doing', 'done') }), { selector: ({ id }) => id })
const asListed = (partners: readonly { id: string; state: 'not-started' | 'doing' | 'done' }[]) =>
	partners.map(({ id, state }) => id + { 'not-started': 'n', doing: 'd', done: 'f' }[state]).join('')

test('partners are read from the list as they were put in it', () => {
	fc.assert(fc.property(partnersAre, (partners) => { expect(partnersIn(asListed(partners))).toEqual(partners) }))
})

test('every part of a body that is there is read from the line as it was written, and nobody else has one', () => {
	fc.assert(fc.property(fc.record({ id: anyone, state }), partnersAre, (lead, partners) => {
		const line = partsWriter(BODIES)(lead, asListed(partners))
		expect(line).toHaveLength(BODIES.length)
		BODIES.forEach(({ id }, place) => {
			const partner = partners.find((one) => one.id === id)
			const its = id === lead.id ? { state: lead.state, lead: true } : partner ? { state: partner.state, lead: false } : null
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
