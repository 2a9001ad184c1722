import { describe, expect, it } from 'vitest'
import { groupCsv, NATIONAL_GROUPS, nationalGroups } from './national-groups.ts'
import { fact, perpetrator, service } from './sample-facts.fixture.ts'

const many = (count: number, given: Parameters<typeof fact>[0] = {}) => Array.from({ length: count }, (_, i) => fact({ incident: `V${i}`, survivor: `S${i}`, services: [service()], perpetrators: [perpetrator({ perpetrator: `P${i}`, handling: ['criticism'] })], ...given }))
const stateOf = (facts: Parameters<typeof nationalGroups>[0]) => Object.fromEntries(nationalGroups(facts).map((file) => [file.group, file.state]))

describe('the sixteen groups', () => {
	it('are all there, in order, also the ones we have nothing for', () => {
		const files = nationalGroups(many(6))
		expect(files.map((file) => file.number)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
		expect(files.map((file) => file.group)).toEqual(NATIONAL_GROUPS.map(([group]) => group))
		expect(files.filter((file) => file.state === 'rows').map((file) => file.group)).toEqual(['violations', 'cases-mediation', 'persons-vietnamese', 'measures', 'sanctions'])
		expect(files.filter((file) => file.state === 'none')).toHaveLength(11)
	})
	it('withhold a group with too few rows, and all that she did not agree to or that is not domestic', () => {
		expect(stateOf(many(2))['cases-mediation']).toBe('withheld')
		expect(stateOf(many(9, { statisticsConsent: false }))['cases-mediation']).toBe('none')
		expect(stateOf(many(9, { domestic: false }))['cases-mediation']).toBe('none')
	})
	it('count people, not rows: nine incidents of one survivor hide nobody', () => {
		expect(stateOf(many(9, { survivor: 'S' }))['cases-mediation']).toBe('withheld')
	})
	it('hold no code, no day and no rare combination', () => {
		const files = nationalGroups([...many(6), fact({ incident: 'rare', survivor: 'rare', age: 71, sex: 'male', receivedOn: '2026-09-02', recorder: { country_of_origin: 'Lào' } })])
		const text = JSON.stringify(files)
		expect(text).not.toMatch(/"[VSP]\d|rare|\d{4}-\d{2}-\d{2}|60\+/)
		expect(files.find((file) => file.group === 'persons-foreign')!.state).toBe('withheld')
	})
	it('become files of their own', () => {
		expect(groupCsv(nationalGroups(many(5))[3]!)).toBe(`\uFEFF"month","forms"\r\n${'"2026-03","mental"\r\n'.repeat(5)}`)
		expect(groupCsv(nationalGroups(many(5))[0]!)).toBe('\uFEFF\r\n')
	})
})
