import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEALED_ROLES } from './holders.ts'
import { footingIn, mayBreakGlass, type CaseDoor, type Standing } from './may-look.ts'

const PEOPLE = ['an', 'binh', 'chi', 'dung'] as const
const unit = fc.constantFrom('dak-cam', 'dak-cam', 'dak-cam', 'kon-tum')
const AT = new Date('2026-11-23T02:00:00Z').getTime()
const moment = fc.integer({ min: -6, max: 6 }).map((half) => new Date(AT + half * 1_800_000))
const person = fc.constantFrom(...PEOPLE)
const grant = fc.record({ personId: person, role: fc.constantFrom('case-worker' as const, 'supervisor' as const), from: moment, to: fc.option(moment, { nil: null }) })
const door: fc.Arbitrary<CaseDoor> = fc.record({
	unit, caseWorkerId: person, supervisorId: fc.option(person, { nil: null }), conflicts: fc.uniqueArray(person, { maxLength: 2 }),
	grants: fc.array(grant, { maxLength: 3 }), brokenGlass: fc.array(fc.record({ personId: person, at: moment, until: moment }), { maxLength: 2 })
})
const standing: fc.Arbitrary<Standing> = fc.record({
	unit, personId: person, now: moment,
	roles: fc.uniqueArray(fc.constantFrom(...SEALED_ROLES, 'case-worker', 'case-worker', 'supervisor', 'leader', 'officer', 'administrator'), { maxLength: 3 })
})

/** The same question answered the other way round: every reason why not, minute by minute, with none of the rule's words. */
function oracle(door: CaseDoor, who: Standing): boolean {
	const minute = Math.floor(who.now.getTime() / 60_000)
	const ways = new Set<string>()
	const may = (role: string) => who.roles.filter((one) => one === role).length > 0
	if (may('case-worker')) {
		if (door.caseWorkerId === who.personId) ways.add('hers')
		for (const g of door.grants) if (g.personId === who.personId && g.role === 'case-worker' && covers(minute, g.from, g.to)) ways.add('given')
	}
	if (may('supervisor')) {
		if (door.supervisorId === who.personId) ways.add('supervises')
		for (const g of door.grants) if (g.personId === who.personId && g.role === 'supervisor' && covers(minute, g.from, g.to)) ways.add('given')
	}
	if (may('supervisor') || may('case-worker')) for (const b of door.brokenGlass) if (b.personId === who.personId && covers(minute, b.at, b.until)) ways.add('glass')
	const barred = who.unit !== door.unit || door.conflicts.some((one) => one === who.personId)
	return ways.size > 0 && !barred
}
function covers(minute: number, from: Date, to: Date | null): boolean {
	const first = from.getTime() / 60_000
	return !(minute < first) && (to === null || !(minute >= to.getTime() / 60_000))
}

test('ten thousand people at ten thousand doors: no difference from an independent answer', () => {
	const seen = { in: 0, out: 0 }
	fc.assert(fc.property(door, standing, (door, who) => {
		const footing = footingIn(door, who)
		seen[footing ? 'in' : 'out'] += 1
		expect(footing !== null).toBe(oracle(door, who))
	}), { numRuns: 10_000, seed: 13_2022 })
	expect(Math.min(seen.in, seen.out)).toBeGreaterThan(500) // both answers were really asked for
})

test('a named conflict shuts every way in, whoever she is', () => {
	fc.assert(fc.property(door, standing, (door, who) => {
		const named = { ...door, conflicts: [...door.conflicts, who.personId] }
		expect(footingIn(named, who)).toBeNull()
		expect(mayBreakGlass(named, who)).toBe(false)
	}), { numRuns: 2_000 })
})

test('no role of the office alone opens a case', () => {
	fc.assert(fc.property(door, standing, (door, who) => {
		expect(footingIn(door, { ...who, roles: who.roles.filter((role) => ['leader', 'officer', 'administrator', 'chair', 'police', 'health', 'duty-officer', 'shelter-keeper'].includes(role)) })).toBeNull()
	}), { numRuns: 2_000 })
})
