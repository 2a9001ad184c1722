import { expect, test } from 'vitest'
import { NEEDS } from '../services/service.ts'
import { groundAllows, checkGround, LEGAL_GROUND_IDS, LEGAL_GROUNDS } from './legal-grounds.ts'
import { RECEIVER_KINDS } from './receiver.ts'
import { checkMayGo, FACTS, factsFor, mayGo, WHAT_MAY_GO, type FactCode } from './what-may-go.ts'

const everywhere = RECEIVER_KINDS.flatMap((kind) => NEEDS.flatMap((need) => [true, false].map((criminal) => ({ kind, need, criminal }))))

test('police never get the part of health, health never the part of the police, whatever the need', () => {
	for (const to of everywhere.filter(({ kind }) => kind === 'police')) expect(factsFor(to)).not.toEqual(expect.arrayContaining(['health']))
	for (const to of everywhere.filter(({ kind }) => kind === 'police')) expect(mayGo('disability', to)).toBe(false)
	for (const to of everywhere.filter(({ kind }) => kind === 'health')) for (const fact of ['danger', 'incident', 'perpetrator', 'account'] as const) expect(mayGo(fact, to)).toBe(false)
})

test('what she told goes to the police alone, and only where the law makes the act a crime', () => {
	for (const to of everywhere) expect(mayGo('account', to)).toBe(to.kind === 'police' && to.criminal)
})

test('who she is goes to the police only to watch over her safety', () => {
	for (const to of everywhere.filter(({ kind }) => kind === 'police')) {
		for (const fact of ['full-name', 'birth-year', 'safe-contact', 'address', 'children'] as const) expect(mayGo(fact, to)).toBe(to.need === 'safety')
	}
})

test('who did it is told to the police alone; where she stays and who reported cannot even be named', () => {
	for (const to of everywhere) expect(mayGo('perpetrator', to)).toBe(to.kind === 'police')
	for (const never of ['shelter', 'stay', 'place', 'reporter', 'sender']) expect(FACTS).not.toContain(never)
	for (const facts of Object.values(WHAT_MAY_GO)) for (const fact of Object.keys(facts)) expect(FACTS).toContain(fact)
})

test('one fact too many refuses them all', () => {
	const to = { kind: 'health', need: 'health', criminal: false } as const
	expect(() => checkMayGo(['call-name', 'health'], to)).not.toThrow()
	expect(() => checkMayGo(['call-name', 'perpetrator' as FactCode], to)).toThrow('fact-not-for-receiver')
})

test.each(RECEIVER_KINDS.flatMap((kind) => [true, false].map((childPath) => [kind, childPath] as const)))('grounds for %s, child path %s', (kind, childPath) => {
	expect(LEGAL_GROUND_IDS.filter((id) => groundAllows(id, { kind, childPath }))).toEqual({
		police: childPath ? ['threat-to-life', 'child-under-16', 'emergency-life-health'] : ['threat-to-life', 'emergency-life-health'],
		health: childPath ? ['child-under-16', 'emergency-life-health'] : ['emergency-life-health'],
		shelter: childPath ? ['child-under-16', 'emergency-life-health'] : ['emergency-life-health'],
		'social-facility': childPath ? ['child-under-16', 'emergency-life-health'] : ['emergency-life-health'],
		'trusted-address': [], 'legal-aid': [], counselling: [], other: []
	}[kind])
})

test('a ground stands with its law and wants a reason', () => {
	for (const ground of Object.values(LEGAL_GROUNDS)) expect(ground.citation).toMatch(/^(Luật|Nghị định) .*\d+\/20\d\d/)
	expect(() => checkGround('emergency-life-health', '  ', { kind: 'health', childPath: false })).toThrow('reason-missing')
	expect(() => checkGround('child-under-16', 'x', { kind: 'health', childPath: false })).toThrow('ground-not-here')
	expect(() => checkGround('emergency-life-health', 'Ngất, chảy máu', { kind: 'health', childPath: false })).not.toThrow()
})
