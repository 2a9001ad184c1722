import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { enterCase } from '#protection/access/server/case-door.ts'
import { SEALED_ROLES, type Holder } from '#protection/access/holders.ts'
import { sealed } from '#protection/access/server/sealed-verb.ts'
import { mayOpen, type AtReferral, type ReferralDoor } from '#protection/referrals/may-receive.ts'
import { plantCase } from '#protection/referrals/a-case.fixture.ts'
import { newId } from '#kernel/id.ts'
import { aWard } from '#support/ward.ts'

const DAY = 86_400_000
const AT = new Date('2026-11-23T05:00:00Z').getTime()
const day = (offset: number) => new Date(AT + offset * DAY).toISOString().slice(0, 10)

const referral: fc.Arbitrary<ReferralDoor> = fc.record({
	unit: fc.constantFrom('w', 'w', 'w', 'x'), receiver: fc.constantFrom('police' as const, 'health' as const, 'shelter' as const), agencyId: fc.constantFrom('a', 'a', 'b', null),
	keeperId: fc.constantFrom('an', 'binh', null), conflicts: fc.subarray(['an', 'binh'], { maxLength: 1 }), state: fc.constantFrom('sent' as const, 'sent' as const, 'accepted' as const, 'declined' as const, 'done' as const, 'withdrawn' as const),
	untilOn: fc.integer({ min: -1, max: 4 }).map(day),
	consent: fc.option(fc.record({ withdrawnAt: fc.option(fc.integer({ min: -3, max: 3 }).map((hours) => new Date(AT + hours * 3_600_000)), { nil: null, freq: 2 }), untilOn: fc.integer({ min: -1, max: 4 }).map(day) }), { nil: null, freq: 3 })
})
const receiver: fc.Arbitrary<AtReferral> = fc.record({
	unit: fc.constantFrom('w', 'w', 'w', 'x'), personId: fc.constantFrom('an', 'binh', 'chi'), agencyId: fc.constantFrom('a', 'a', 'b', null),
	roles: fc.subarray(['police', 'health', 'shelter-keeper', 'case-worker', 'chair'], { minLength: 1 }), now: fc.integer({ min: -6, max: 30 }).map((hours) => new Date(AT + hours * 3_600_000))
})

/** Every reason against, by hand: what may be read is what nothing forbids. */
function forbidden(door: ReferralDoor, who: AtReferral): boolean {
	const local = new Date(who.now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
	const needs = { police: 'police', health: 'health', shelter: 'shelter-keeper' }[door.receiver as 'police' | 'health' | 'shelter']
	return [
		who.unit !== door.unit, door.conflicts.indexOf(who.personId) >= 0, !new Set(who.roles).has(needs),
		needs === 'shelter-keeper' ? door.keeperId !== who.personId : who.agencyId === null || door.agencyId !== who.agencyId,
		!['sent', 'accepted'].includes(door.state), local > door.untilOn,
		door.consent !== null && door.consent.withdrawnAt !== null && !(who.now.getTime() < door.consent.withdrawnAt.getTime()), door.consent !== null && local > door.consent.untilOn
	].some(Boolean)
}

test('ten thousand receivers at ten thousand referrals, with consents that end and are taken back: no difference from an independent answer', () => {
	const seen = { open: 0, shut: 0 }
	fc.assert(fc.property(referral, receiver, (door, who) => {
		const open = mayOpen(door, who)
		seen[open ? 'open' : 'shut'] += 1
		expect(open).toBe(!forbidden(door, who))
	}), { numRuns: 10_000, seed: 20_2026 })
	expect(seen.open).toBeGreaterThan(200)
})

const ward = aWard()
const look = sealed('open-case', (ctx, code: string) => enterCase(ctx, code, 'open-case', 'looked'))
const PEOPLE = ['phu-nu', 'hanh-chinh', 'phu-trach', 'kinh-te'] as const
let cases: { caseId: string; code: string }[]
beforeAll(async () => {
	cases = []
	for (let i = 0; i < 40; i++) cases.push(await plantCase(ward, { worker: PEOPLE[i % 2]!, supervisor: 'phu-trach' }))
}, 120_000)

test('the same on the database itself: four hundred random looks with assignments, conflicts and broken glass', async () => {
	const person = (name: string) => ward.people[name]!.personId
	const random = (n: number) => fc.sample(fc.nat({ max: n - 1 }), 1)[0]!
	let opened = 0
	for (let round = 0; round < 400; round++) {
		const { caseId, code } = cases[random(cases.length)]!
		const who = PEOPLE[random(4)]!
		const roles = SEALED_ROLES.filter(() => random(3) > 0) as Holder[]
		const now = new Date(AT + random(8) * 3_600_000)
		const kind = random(4)
		const [from, to] = [new Date(AT + random(8) * 3_600_000), random(2) ? new Date(AT + random(10) * 3_600_000) : null]
		if (kind === 0) await ward.sql(`insert into protection.assignment values ($1, $2, $3, $4, $5, $6, $3) on conflict do nothing`, [ward.ward, caseId, person(who), random(2) ? 'case-worker' : 'supervisor', from, to])
		if (kind === 1 && random(6) === 0) await ward.sql(`insert into protection.conflict (unit_id, id, case_id, person_id, sealed_why, added_by, added_at, removed_at) values ($1, $2, $3, $4, '', $4, now(), $5)`, [ward.ward, newId(), caseId, person(who), random(2) ? new Date() : null])
		if (kind === 2) await ward.sql(`insert into protection.break_glass (unit_id, id, case_id, person_id, at, until, sealed_reason, told_supervisor_at, review_due_on) values ($1, $2, $3, $4, $5, $6, '', $5, '2026-12-01')`, [ward.ward, newId(), caseId, person(who), from, new Date(from.getTime() + 4 * 3_600_000)])
		const [expected] = await ward.sql<{ may: boolean }>(`select not exists (select from protection.conflict x where x.case_id = $1 and x.person_id = $2 and x.removed_at is null) and (
			('case-worker' = any($3) and exists (select from protection.case_file c where c.id = $1 and c.case_worker_id = $2))
			or ('supervisor' = any($3) and exists (select from protection.case_file c where c.id = $1 and c.supervisor_id = $2))
			or exists (select from protection.assignment a where a.case_id = $1 and a.person_id = $2 and a.role = any($3) and a.from_at <= $4 and (a.to_at is null or a.to_at > $4))
			or (('case-worker' = any($3) or 'supervisor' = any($3)) and exists (select from protection.break_glass g where g.case_id = $1 and g.person_id = $2 and g.at <= $4 and g.until > $4))) as may`, [caseId, person(who), roles, now])
		const may = await look(ward.sealed(who, roles, now.toISOString()), code).then(() => true, (error: { code?: string }) => { if (error.code !== 'not-found') throw error; return false })
		expect({ round, who, roles, now, may }).toEqual({ round, who, roles, now, may: expected!.may })
		if (may) opened += 1
	}
	expect(opened).toBeGreaterThan(40)
}, 120_000)
