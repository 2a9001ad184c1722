import { beforeAll, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { nameConflict } from '../../access/server/conflicts.ts'
import { beginIntake } from './begin-intake.ts'
import { assessChild, draftChildPlan, seeChildPath } from './child-path.ts'
import { approveChildPlan, decideChildEmergency, seeChildMatters } from './decide-child.ts'
import { openCase } from './open-case.ts'
import { saveAnswer } from './save-answer.ts'

const ward = aWard()
const MONDAY = '2026-11-23T02:00:00Z'
const after = (hours: number) => new Date(Date.parse(MONDAY) + hours * 3_600_000).toISOString()
const worker = (hours = 0) => ward.sealed('phu-nu', ['case-worker'], after(hours))
const chair = (hours = 0) => ward.sealed('chu-tich', ['chair'], after(hours))
const assessment = { assessment: 'Cháu lo lắng', wishes: 'Ở với bà', parentsWishes: '' }

async function aChild(): Promise<string> {
	const { code } = await beginIntake(worker(), { alertCode: '' })
	await saveAnswer(worker(), { code, written: { person: { birthYear: '2016' } } })
	return code
}
const codesOf = async (hours: number) => (await seeChildMatters(chair(hours), undefined)).map(({ code }) => code)

beforeAll(async () => {
	for (const [username, role] of [['phu-nu', 'case-worker'], ['chu-tich', 'chair']] as const)
		await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
			select $1, gen_random_uuid(), $2, $3, '2026-01-01', $2, now(), $2, now() where not exists (select from protection.sealed_role where person_id = $2 and role = $3)`, [ward.ward, ward.people[username]!.personId, role])
})

test('assessed, planned within five working days, approved by the Chair within two, who sees the plan and no more', async () => {
	const code = await aChild()
	await expect(draftChildPlan(worker(1), { code, plan: 'Gửi cháu ở nhà bà', lateReason: '' })).rejects.toMatchObject({ code: 'child-not-assessed' })
	await assessChild(worker(1), { code, ...assessment })
	await assessChild(worker(2), { code, ...assessment })
	expect((await seeChildPath(worker(3), { code })).clocks.filter(({ clock }) => clock === 'child-plan').map(({ dueAt }) => dueAt)).toEqual(['2026-11-30T17:00:00.000Z'])
	await draftChildPlan(worker(30), { code, plan: 'Gửi cháu ở nhà bà', lateReason: '' })
	await draftChildPlan(worker(31), { code, plan: 'Gửi cháu ở nhà bà ngoại', lateReason: '' })
	const { clocks } = await seeChildPath(worker(32), { code })
	expect(clocks.filter(({ clock }) => clock !== 'child-emergency').map(({ clock, dueAt }) => [clock, dueAt])).toEqual([['child-approve', '2026-11-26T17:00:00.000Z']])
	const [matter] = (await seeChildMatters(chair(33), undefined)).filter((one) => one.clock === 'child-approve')
	expect(matter).toMatchObject({ code: expect.stringMatching(/^TE-[0-9A-F]{6}$/) as string, plan: 'Gửi cháu ở nhà bà ngoại' })
	expect(JSON.stringify(matter)).not.toMatch(/KX-|lo lắng|Ở với bà/)
	await expect(approveChildPlan(chair(34), { matter: matter!.code, version: matter!.version - 1, lateReason: '' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
	await approveChildPlan(chair(35), { matter: matter!.code, version: matter!.version, lateReason: '' })
	await expect(approveChildPlan(chair(35), { matter: matter!.code, version: matter!.version, lateReason: '' })).rejects.toMatchObject({ code: 'not-found' })
	expect((await seeChildPath(worker(36), { code })).child.approvedAt).toBe(new Date(after(35)).toISOString())
	await draftChildPlan(worker(40), { code, plan: 'Kế hoạch khác', lateReason: '' })
	const again = await seeChildPath(worker(41), { code })
	expect([again.child.approvedAt, again.clocks.some(({ clock }) => clock === 'child-approve')]).toEqual(['', true])
})

test('what is late wants its reason, from the worker and from the Chair', async () => {
	const code = await aChild()
	await assessChild(worker(1), { code, ...assessment })
	await expect(draftChildPlan(worker(24 * 9), { code, plan: 'Kế hoạch', lateReason: '' })).rejects.toMatchObject({ code: 'late-needs-reason' })
	await draftChildPlan(worker(24 * 9), { code, plan: 'Kế hoạch', lateReason: 'Cháu ở bệnh viện' })
	const matter = (await seeChildMatters(chair(24 * 20), undefined)).find((one) => one.plan === 'Kế hoạch')!
	await expect(approveChildPlan(chair(24 * 20), { matter: matter.code, version: matter.version, lateReason: '' })).rejects.toMatchObject({ code: 'late-needs-reason' })
	await approveChildPlan(chair(24 * 20), { matter: matter.code, version: matter.version, lateReason: 'Chờ họp' })
})

test('an emergency is decided by its code and stops its clock; the plan of another kind is not approved by it', async () => {
	const before = await codesOf(1)
	const code = await aChild()
	const [mine] = (await codesOf(1)).filter((one) => !before.includes(one))
	await expect(approveChildPlan(chair(2), { matter: mine!, version: 0, lateReason: '' })).rejects.toMatchObject({ code: 'not-found' })
	await decideChildEmergency(chair(2), { matter: mine!, decision: 'child-measure-not-needed', reason: 'Cháu đang ở với bà' })
	expect(await codesOf(3)).not.toContain(mine)
	const seen = await openCase(worker(3), { code })
	expect(seen.clocks).toEqual([])
	expect(seen.events[0]).toMatchObject({ kind: 'child-measure', words: { decision: 'child-measure-not-needed' } })
})

test('for a Chair named in conflict the child does not exist, and there is nothing new', async () => {
	const code = await aChild()
	await nameConflict(worker(1), { code, personId: ward.people['chu-tich']!.personId, why: 'họ hàng' })
	const notices = async () => (await ward.sql('select 1 from protection.notice where person_id = $1', [ward.people['chu-tich']!.personId])).length
	const [before, known] = [await codesOf(2), await notices()]
	await assessChild(worker(2), { code, ...assessment })
	await draftChildPlan(worker(3), { code, plan: 'Kế hoạch kín', lateReason: '' })
	expect(await codesOf(4)).toEqual(before)
	expect(await notices()).toBe(known)
	expect(JSON.stringify(await seeChildMatters(chair(4), undefined))).not.toContain('Kế hoạch kín')
})

test('a case without a child has no such path', async () => {
	const { code } = await beginIntake(worker(), { alertCode: '' })
	await expect(seeChildPath(worker(1), { code })).rejects.toMatchObject({ code: 'no-child-path' })
	await expect(assessChild(worker(1), { code, ...assessment })).rejects.toMatchObject({ code: 'no-child-path' })
})
