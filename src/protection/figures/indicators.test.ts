import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFigures, METHOD_VERSION, type FigurePeriod } from './indicators.ts'
import { indicatorFigures, releaseFigures, returnRows } from './released-figures.ts'
import { fact, perpetrator, service } from './sample-facts.fixture.ts'
import { suppress } from './suppress.ts'
import type { IncidentFact } from './incident-fact.ts'

const YEAR: FigurePeriod = { from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31' }
/** What was counted, by the ids under which it is released. */
function counted(facts: readonly IncidentFact[], period = YEAR): Record<string, number | undefined> {
	return Object.assign({}, ...Object.values(countFigures(facts, period)).map((count) => suppress(count).counted))
}

describe('survivors (3.2a)', () => {
	it('are counted once however many incidents, and as helped when any one service was received', () => {
		const facts = [fact({ incident: 'V1' }), fact({ incident: 'V2', receivedOn: '2026-07-01', services: [service()] }), fact({ incident: 'V3', survivor: 'S2' })]
		expect(counted(facts)).toMatchObject({ survivors: 2, 'survivors/helped/yes': 1, 'survivors/helped/no': 1, cases: 3 })
	})
	it.each([
		['declined', service({ outcome: 'declined' }), 0],
		['unavailable', service({ outcome: 'unavailable' }), 0],
		['under way', service({ outcome: 'under-way' }), 0],
		['received without a day', service({ on: null }), 0],
		['received after the figures were closed', service({ on: '2027-01-02' }), 0],
		['only sent to the police', service({ kind: 'police' }), 0],
		['received from another body', service({ by: 'already-elsewhere' }), 1]
	] as const)('%s: helped %#', (_, given, helped) => expect(counted([fact({ services: [given] })])['survivors/helped/yes']).toBe(helped))

	it('leave out what is no gender-based and no domestic violence, and what was never classified', () => {
		const facts = [fact({ domestic: false, gbvimsType: 'non-gbv' }), fact({ survivor: 'S2', domestic: false, gbvimsType: null }), fact({ survivor: 'S3', domestic: false, gbvimsType: 'rape' })]
		expect(counted(facts)).toMatchObject({ survivors: 1, 'survivors/kind/other': 1, cases: 0 })
	})
	it('belong to the period of the first detection in the year, so that quarters add up', () => {
		const someFacts = fc.array(fc.record({ survivor: fc.constantFrom('S1', 'S2', 'S3'), month: fc.integer({ min: 1, max: 12 }), year: fc.constantFrom(2025, 2026) }), { maxLength: 12 })
		fc.assert(fc.property(someFacts, (some) => {
			const facts = some.map(({ survivor, month, year }, i) => fact({ incident: `V${i}`, survivor, receivedOn: `${year}-${String(month).padStart(2, '0')}-15` }))
			const quarters = ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'].map((days) => days.split(' ').map((day) => `2026-${day}`))
			const sum = quarters.map(([from, to]) => counted(facts, { from: from!, to: to!, asOf: '2026-12-31' })['survivors']!).reduce((a, b) => a + b, 0)
			expect(sum).toBe(counted(facts)['survivors'])
			expect(sum).toBe(new Set(facts.filter((one) => one.receivedOn.startsWith('2026')).map((one) => one.survivor)).size)
		}))
	})
	it('have a period within one year only', () => expect(() => countFigures([], { from: '2026-07-01', to: '2027-06-30', asOf: '2027-06-30' })).toThrow(RangeError))
})

describe('perpetrators (3.2b)', () => {
	it('count those not prosecuted once, as counselled after one session, not after criticism or a fine', () => {
		const facts = [
			fact({ incident: 'V1', perpetrators: [perpetrator({ counsellingOn: ['2026-04-01'] })] }),
			fact({ incident: 'V2', perpetrators: [perpetrator(), perpetrator({ perpetrator: 'P2', handling: ['criticism', 'administrative'] })] }),
			fact({ incident: 'V3', perpetrators: [perpetrator({ perpetrator: 'P3', prosecution: 'accused', counsellingOn: ['2026-04-01'] })] }),
			fact({ incident: 'V4', perpetrators: [perpetrator({ perpetrator: 'P4', counsellingOn: ['2027-01-09'] })] })
		]
		expect(counted(facts)).toMatchObject({ perpetrators: 4, 'perpetrators/prosecution/none': 3, 'perpetrators/prosecution/prosecuted': 1, 'perpetrators/prosecution/none/counselled/yes': 1, 'perpetrators/kind/domestic/handling-criticism/yes': 1, 'perpetrators/kind/domestic/handling-contact-ban/yes': 0 })
	})
})

describe('returned survivors of trafficking (3.3)', () => {
	it('count only who stated a need', () => {
		const returned = { returnedFromTrafficking: true, domestic: false, gbvimsType: null }
		const facts = [fact({ ...returned, needStated: true, services: [service()] }), fact({ ...returned, survivor: 'S2', needStated: true }), fact({ ...returned, survivor: 'S3' }), fact({ survivor: 'S4', needStated: true })]
		expect(counted(facts)).toMatchObject({ returned: 2, 'returned/helped/yes': 1 })
	})
	it('are "none occurred" for 0/0, never 0 % and never 100 %', () => {
		expect(indicatorFigures(releaseFigures(countFigures([], YEAR)))).toEqual(['3.2a', '3.2b', '3.3'].map((code) => ({ code, methodVersion: METHOD_VERSION, numerator: 0, denominator: 0, percent: 'none-occurred', asReleased: false })))
	})
})

describe('what is released', () => {
	const many = (count: number, helped: number): IncidentFact[] => Array.from({ length: count }, (_, i) => fact({ incident: `V${i}`, survivor: `S${i}`, statForms: i < 7 ? ['mental', 'physical'] : ['mental'], household: `H${i % 6}`, age: i < 8 ? 30 : 65, services: i < helped ? [service()] : [], perpetrators: [perpetrator({ perpetrator: `P${i}`, age: null, counsellingOn: i < 6 ? ['2026-05-01'] : [], handling: i < 6 ? ['criticism'] : [] })] }))

	it('shows what is large enough, with its method', () => {
		const released = releaseFigures(countFigures(many(14, 9), YEAR))
		expect(indicatorFigures(released)[0]).toEqual({ code: '3.2a', methodVersion: METHOD_VERSION, numerator: 9, denominator: 14, percent: 64.3, asReleased: false })
		expect(indicatorFigures(released)[1]).toMatchObject({ numerator: 6, denominator: 14, percent: 42.9 })
		const rows = Object.fromEntries(returnRows(released).map(({ row, value }) => [row, value]))
		expect(rows).toMatchObject({ households: 6, cases: 14, 'cases/form-physical/yes': 7, 'cases/form-mental/yes': 'hidden', 'survivors/kind/domestic/age/16-59': 8, 'survivors/kind/domestic/age/from-60': 6, 'survivors/kind/domestic/sex/female': 14, models: null })
	})
	it('hides a percentage whose rest is small, and shows that all were helped', () => {
		expect(indicatorFigures(releaseFigures(countFigures(many(14, 12), YEAR)))[0]).toMatchObject({ numerator: 'hidden', denominator: 14, percent: 'hidden' })
		expect(indicatorFigures(releaseFigures(countFigures(many(14, 14), YEAR)))[0]).toMatchObject({ numerator: 14, percent: 100 })
	})
	it('keeps what was released when one more survivor is found later', () => {
		const first = releaseFigures(countFigures(many(14, 9), YEAR))
		const again = releaseFigures(countFigures(many(15, 9), YEAR), 5, first)
		expect(again.survivors.shown).toBe(first.survivors.shown)
		expect(indicatorFigures(again)[0]).toMatchObject({ denominator: 14, asReleased: true })
	})
	it('has a row for every line of the return, each once', () => {
		const rows = returnRows(releaseFigures(countFigures(many(3, 1), YEAR)))
		expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length)
		expect(rows.every(({ value }) => value !== undefined)).toBe(true)
	})
})
