import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { aWard } from '#support/ward.ts'
import { resetPassword } from '#identity/server/index.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import { whoLooked } from '../../trace/server/who-looked.ts'
import { seeWorkday } from '../../workday/server/see-workday.ts'
import { breakGlass, listBrokenGlass, reviewBrokenGlass } from './break-glass.ts'
import { enterCase } from './case-door.ts'
import type { SealedRole } from '../holders.ts'
import { assignCase, endConflict, nameConflict, seeConflicts } from './conflicts.ts'
import { atTheDoor } from './enter.ts'
import { inProtection } from './in-protection.ts'
import { confirmWorker, nameWorker } from './people.ts'
import { sealed } from './sealed-verb.ts'

const ward = aWard()
const open = sealed('open-case', (ctx, code: string) => enterCase(ctx, code, 'open-case', 'looked'))
const withWords = sealed('open-contact', (ctx, code: string) => enterCase(ctx, code, 'open-contact', 'looked', { code: 'outside-safe-hours' }))
const worker = () => ward.sealed('phu-nu', ['case-worker']), other = (now?: string) => ward.sealed('hanh-chinh', ['case-worker'], now), supervisor = () => ward.sealed('phu-trach', ['supervisor'])
const person = (username: string) => ward.people[username]!.personId

async function aCase(code: string): Promise<void> {
	await inProtection(worker(), async (ctx) => {
		const id = newId()
		await ctx.keys.begin(ctx.sealedDb, id)
		await ctx.sealedDb.insertInto('protection.case_file').values({ unit_id: ctx.unit, id, code, opened_at: ctx.now, opened_by: person('phu-nu'), state: 'open', step: 1, case_worker_id: person('phu-nu'), supervisor_id: person('phu-trach') }).execute()
	})
}
beforeAll(async () => {
	for (const code of ['KX-0001', 'KX-0002', 'KX-0003']) await aCase(code)
	for (const [username, role] of [['phu-nu', 'case-worker'], ['hanh-chinh', 'case-worker'], ['phu-trach', 'supervisor']] as const) {
		const namingId = await nameWorker(ward.sealed('chu-tich', ['leader']), { personId: person(username), role, toOn: null })
		await confirmWorker(ward.sealed('van-thu', ['officer']), { namingId })
	}
})

test('a case opens for its worker and its supervisor; for everybody else it is not there, as one that never was', async () => {
	expect((await open(worker(), 'KX-0001')).footing).toBe('assigned')
	expect((await open(supervisor(), 'KX-0001')).footing).toBe('supervising')
	for (const [who, code] of [[other(), 'KX-0001'], [ward.sealed('chu-tich', ['chair', 'leader']), 'KX-0001'], [ward.sealed('quan-tri', []), 'KX-0001'], [worker(), 'KX-9999']] as const) {
		await expect(open(who, code)).rejects.toMatchObject({ code: 'not-found' })
	}
})

test('breaking the glass opens four hours, tells the supervisor, is counted by its looks and reviewed by another', async () => {
	const { until } = await breakGlass(other('2026-11-23T03:00:00Z'), { code: 'KX-0002', reason: 'Cán bộ phụ trách không nghe máy, cần gọi ngay' })
	expect(until).toEqual(new Date('2026-11-23T07:00:00Z'))
	expect((await open(other('2026-11-23T06:59:59Z'), 'KX-0002')).footing).toBe('broken-glass')
	await expect(open(other('2026-11-23T07:00:00Z'), 'KX-0002')).rejects.toMatchObject({ code: 'not-found' })
	await withWords(other('2026-11-23T06:00:00Z'), 'KX-0002') // a look that says more than its right counts as well
	const told = await ward.sql<{ person_id: string }>(`select person_id from protection.notice where kind = 'broken-glass' order by 1`)
	expect(told.map((row) => row.person_id).sort()).toEqual([person('phu-trach'), person('phu-nu')].sort())
	const [glass] = await listBrokenGlass(supervisor(), null)
	// 23/11/2026 is a Monday; 24/11 counts as worked until somebody decides otherwise
	expect(glass).toMatchObject({ code: 'KX-0002', looks: 2, reviewBy: '2026-11-26', reason: 'Cán bộ phụ trách không nghe máy, cần gọi ngay' })
	await expect(reviewBrokenGlass(ward.sealed('hanh-chinh', ['supervisor']), { glassId: glass!.id, finding: 'justified', words: '' })).rejects.toMatchObject({ code: 'not-found' })
	await reviewBrokenGlass(supervisor(), { glassId: glass!.id, finding: 'justified', words: 'Đúng quy trình' })
	expect(await listBrokenGlass(supervisor(), null)).toEqual([])
})

test('when her supervisor stands here no longer, another hears of the broken glass and has it before her to review', async () => {
	const deputy = await nameWorker(ward.sealed('chu-tich', ['leader']), { personId: person('truong-hoc'), role: 'supervisor', toOn: null })
	await confirmWorker(ward.sealed('van-thu', ['officer']), { namingId: deputy })
	const toldSince = async (when: string) => (await ward.sql<{ person_id: string }>(`select person_id from protection.notice where kind = 'broken-glass' and at = $1`, [when])).map((row) => row.person_id)
	await breakGlass(other('2026-11-24T01:00:00Z'), { code: 'KX-0002', reason: 'Cần gọi ngay (ví dụ)' })
	expect(await toldSince('2026-11-24T01:00:00Z')).not.toContain(person('truong-hoc'))
	await ward.sql(`update protection.sealed_role set ended_at = now() where person_id = $1 and role = 'supervisor'`, [person('phu-trach')])
	await breakGlass(other('2026-11-24T06:00:00Z'), { code: 'KX-0002', reason: 'Cần gọi ngay (ví dụ)' })
	expect(await toldSince('2026-11-24T06:00:00Z')).toContain(person('truong-hoc'))
	const { items } = await seeWorkday(ward.sealed('truong-hoc', ['supervisor'], '2026-11-24T06:01:00Z'), null)
	expect(items.filter(({ kind }) => kind === 'glass-review')).toHaveLength(2)
	await ward.sql(`update protection.sealed_role set ended_at = null where person_id = $1`, [person('phu-trach')])
	await ward.sql('delete from protection.break_glass where reviewed_at is null')
})

test('the only supervisor breaks the glass: the Chair hears of it and reviews it, never she herself; where another supervisor stands it is not his', async () => {
	const sole = (now: string) => ward.sealed('phu-trach', ['supervisor'], now), chair = (now: string) => ward.sealed('chu-tich', ['chair'], now)
	const toldAt = async (when: string) => (await ward.sql<{ person_id: string }>(`select person_id from protection.notice where kind = 'broken-glass' and at = $1`, [when])).map((row) => row.person_id).toSorted()
	const waits = async (ctx: ReturnType<typeof sole>) => (await seeWorkday(ctx, null)).items.filter(({ kind }) => kind === 'glass-review').length
	const [before] = await ward.sql<{ id: string }>(`select id from protection.sealed_role where person_id = $1 and role = 'supervisor'`, [person('truong-hoc')])
	await ward.sql('update protection.sealed_role set ended_at = now() where id = $1', [before!.id])
	await confirmWorker(ward.sealed('van-thu', ['officer']), { namingId: await nameWorker(ward.sealed('chu-tich', ['leader']), { personId: person('chu-tich'), role: 'chair', toOn: null }) })
	await ward.sql(`update protection.case_file set supervisor_id = null where code = 'KX-0002'`)
	await breakGlass(sole('2026-11-25T01:00:00Z'), { code: 'KX-0002', reason: 'Chị ấy gọi, cán bộ vắng (ví dụ)' })
	expect(await toldAt('2026-11-25T01:00:00Z')).toEqual([person('chu-tich'), person('phu-nu')].toSorted())
	expect(await listBrokenGlass(sole('2026-11-25T01:01:00Z'), null)).toEqual([])
	expect(await waits(sole('2026-11-25T01:01:00Z'))).toBe(0)
	expect((await seeWorkday(chair('2026-11-25T01:01:00Z'), null)).items.filter(({ kind }) => kind === 'glass-review')).toMatchObject([{ code: '' }])
	const [glass] = await listBrokenGlass(chair('2026-11-25T01:02:00Z'), null)
	expect(glass, 'he learns of no case by its code').toMatchObject({ code: null, reason: 'Chị ấy gọi, cán bộ vắng (ví dụ)' })
	await expect(reviewBrokenGlass(sole('2026-11-25T01:02:00Z'), { glassId: glass!.id, finding: 'justified', words: '' })).rejects.toMatchObject({ code: 'not-found' })
	await expect(open(chair('2026-11-25T01:02:00Z'), 'KX-0002')).rejects.toMatchObject({ code: 'not-found' })
	await ward.sql('update protection.sealed_role set ended_at = null where id = $1', [before!.id])
	expect(await listBrokenGlass(chair('2026-11-25T01:03:00Z'), null)).toEqual([])
	await expect(reviewBrokenGlass(chair('2026-11-25T01:03:00Z'), { glassId: glass!.id, finding: 'justified', words: '' })).rejects.toMatchObject({ code: 'not-found' })
	expect(await listBrokenGlass(ward.sealed('truong-hoc', ['supervisor'], '2026-11-25T01:03:00Z'), null)).toHaveLength(1)
	await ward.sql('update protection.sealed_role set ended_at = now() where id = $1', [before!.id])
	await reviewBrokenGlass(chair('2026-11-25T01:04:00Z'), { glassId: glass!.id, finding: 'justified', words: '' })
	expect(await waits(chair('2026-11-25T01:05:00Z'))).toBe(0)
	await ward.sql(`update protection.case_file set supervisor_id = $1 where code = 'KX-0002'`, [person('phu-trach')])
	await ward.sql(`delete from protection.sealed_role where person_id = $1`, [person('chu-tich')])
})

test('who is named in conflict finds nothing, cannot break the glass, is told nothing; only a supervisor lets her in again', async () => {
	await nameConflict(worker(), { code: 'KX-0003', personId: person('hanh-chinh'), why: 'Em của người gây bạo lực (ví dụ)' })
	await expect(breakGlass(other(), { code: 'KX-0003', reason: 'x' })).rejects.toMatchObject({ code: 'not-found' })
	await expect(assignCase(supervisor(), { code: 'KX-0003', personId: person('hanh-chinh'), role: 'case-worker' })).rejects.toMatchObject({ code: 'cannot-take-case' })
	const { named } = await seeConflicts(worker(), { code: 'KX-0003' })
	await expect(endConflict(worker(), { code: 'KX-0003', conflictId: named[0]!.id })).rejects.toMatchObject({ code: 'not-found' })
	await endConflict(supervisor(), { code: 'KX-0003', conflictId: named[0]!.id })
	await assignCase(supervisor(), { code: 'KX-0003', personId: person('hanh-chinh'), role: 'case-worker' })
	expect((await open(other(), 'KX-0003')).footing).toBe('assigned')
	await expect(open(worker(), 'KX-0003')).rejects.toMatchObject({ code: 'not-found' })
})

test('she can ask who has looked: every opening with its right and its reason, codes in place of names', async () => {
	const { lines, all } = await whoLooked(supervisor(), { code: 'KX-0002' })
	expect(all).toBe(lines.length)
	expect(lines.map((line) => [line.verb, line.code, line.by]).slice(-2)).toEqual([['open-case', 'broken-glass', 'CB-02'], ['break-glass', '', 'CB-02']])
	expect(lines.at(-1)!.reason).toBe('Cán bộ phụ trách không nghe máy, cần gọi ngay')
})

test('the list goes on to the oldest look, and the looks at the report she came by belong to it', async () => {
	const [{ id }] = await ward.sql<{ id: string }>(`select id from protection.case_file where code = 'KX-0002'`) as [{ id: string }]
	const alertId = newId()
	await inProtection(worker(), (ctx) => ctx.keys.begin(ctx.sealedDb, alertId))
	await ward.sql(`insert into protection.alert (unit_id, id, code, received_at, door, in_danger, sealed_words, state, told_chair_at, case_id) values ($1, $2, 'TB-0901', now(), 'hotline', 'no', '', 'case', now(), $3)`, [ward.ward, alertId, id])
	await inProtection(other(), async (ctx) => { for (let look = 0; look < 210; look++) ctx.lines.push({ verb: 'open-alert', outcome: 'looked', subject: { kind: 'alert', id: alertId } }) })
	const first = await whoLooked(supervisor(), { code: 'KX-0002' })
	expect([first.lines.length, first.lines.filter(({ verb }) => verb === 'open-alert').length > 190]).toEqual([200, true])
	const rest = await whoLooked(supervisor(), { code: 'KX-0002', before: first.older })
	expect(rest.older).toBe(null)
	expect(rest.lines.at(-1)).toMatchObject({ verb: 'break-glass' })
	expect(new Set([...first.lines, ...rest.lines].map(({ seq }) => seq)).size).toBe(first.all)
})

test('nobody confirms whom she named or herself, and the administrator of accounts never comes in', async () => {
	const leader = ward.sealed('chu-tich', ['leader'])
	await expect(nameWorker(leader, { personId: person('quan-tri'), role: 'supervisor', toOn: null })).rejects.toMatchObject({ code: 'administrator-not-here' })
	await expect(nameWorker(leader, { personId: person('phu-nu'), role: 'police', toOn: null })).rejects.toMatchObject({ code: 'role-not-hers' })
	const namingId = await nameWorker(leader, { personId: person('phu-trach'), role: 'duty-officer', toOn: null })
	await expect(confirmWorker(ward.sealed('phu-trach', ['officer']), { namingId })).rejects.toMatchObject({ code: 'needs-second-person' })
	await expect(confirmWorker(ward.sealed('chu-tich', ['leader', 'officer']), { namingId })).rejects.toMatchObject({ code: 'needs-second-person' })
})

test('after the administrator gave a new password the role does not count until somebody confirms it again', async () => {
	const door = () => atTheDoor(ward.as('hanh-chinh', '2026-11-23T05:00:00Z'))
	expect((await door()).ctx.actor.roles).toContain('case-worker')
	await resetPassword(ward.as('quan-tri', '2026-11-23T04:00:00Z'), { personId: person('hanh-chinh'), dropFactors: true })
	expect((await door()).belongs).toBe(false)
	const [naming] = await ward.sql<{ id: string }>(`select id from protection.sealed_role where person_id = $1 and role = 'case-worker' and ended_at is null`, [person('hanh-chinh')])
	await confirmWorker(ward.sealed('van-thu', ['officer'], '2026-11-23T04:30:00Z'), { namingId: naming!.id })
	expect((await door()).ctx.actor.roles).toContain('case-worker')
	await expect(confirmWorker(ward.sealed('van-thu', ['officer'], '2026-11-23T04:31:00Z'), { namingId: naming!.id })).rejects.toMatchObject({ code: 'already-confirmed' })
})

test('whoever the door does not count is told nothing and given no case: after a reset, as an administrator, out of office, gone', async () => {
	const told = (role: SealedRole, username: string, now = '2026-11-23T06:00:00Z') => inProtection(ward.sealed('phu-trach', ['supervisor'], now), async (ctx) => (await holdersOf(ctx, role)).includes(person(username)))
	expect(await told('case-worker', 'hanh-chinh')).toBe(true)
	await resetPassword(ward.as('quan-tri', '2026-11-23T05:30:00Z'), { personId: person('hanh-chinh'), dropFactors: true })
	expect(await told('case-worker', 'hanh-chinh')).toBe(false)
	await expect(assignCase(ward.sealed('phu-trach', ['supervisor'], '2026-11-23T06:00:00Z'), { code: 'KX-0002', personId: person('hanh-chinh'), role: 'case-worker' })).rejects.toMatchObject({ code: 'cannot-take-case' })
	const chair = await nameWorker(ward.sealed('chu-tich', ['leader']), { personId: person('chu-tich'), role: 'chair', toOn: null })
	await confirmWorker(ward.sealed('van-thu', ['officer']), { namingId: chair })
	expect(await told('chair', 'chu-tich')).toBe(true)
	for (const [undo, redo] of [
		[`delete from identity.role_holding where person_id = $1 and role = 'leader'`, `insert into identity.role_holding (unit_id, person_id, role, from_on) select unit_id, id, 'leader', '2026-01-01' from identity.person where id = $1`],
		[`insert into identity.role_holding (unit_id, person_id, role, from_on) select unit_id, id, 'administrator', '2026-01-01' from identity.person where id = $1`, `delete from identity.role_holding where person_id = $1 and role = 'administrator'`],
		[`update identity.person set ends_on = '2026-11-22' where id = $1`, `update identity.person set ends_on = null where id = $1`]
	] as const) {
		await ward.sql(undo, [person('chu-tich')])
		expect(await told('chair', 'chu-tich'), undo).toBe(false)
		expect((await atTheDoor(ward.as('chu-tich', '2026-11-23T06:00:00Z'))).ctx.actor.roles, undo).not.toContain('chair')
		await ward.sql(redo, [person('chu-tich')])
		expect(await told('chair', 'chu-tich'), redo).toBe(true)
	}
})

test('who stands here no longer is told nothing, whatever a case still names her for', async () => {
	const toldAt = async (now: string) => {
		await inProtection(ward.sealed('phu-trach', ['supervisor'], now), (ctx) => tell(ctx, [person('phu-nu'), person('phu-trach'), person('kinh-te')], 'answer', null))
		return (await ward.sql<{ person_id: string }>(`select person_id from protection.notice where at = $1`, [now])).map((row) => row.person_id).toSorted()
	}
	expect(await toldAt('2026-11-23T06:10:00Z')).toEqual([person('phu-nu'), person('phu-trach')].toSorted())
	await ward.sql(`update protection.sealed_role set ended_at = now() where person_id = $1`, [person('phu-nu')])
	expect(await toldAt('2026-11-23T06:11:00Z')).toEqual([person('phu-trach')])
	await ward.sql(`update protection.sealed_role set ended_at = null where person_id = $1`, [person('phu-nu')])
})

test('in a real ward nobody is confirmed who has no second factor to be asked for', async () => {
	await ward.sql(`update identity.unit set sample = false where id = $1`, [ward.ward])
	const namingId = await nameWorker(ward.sealed('chu-tich', ['leader']), { personId: person('kinh-te'), role: 'case-worker', toOn: null })
	await expect(confirmWorker(ward.sealed('van-thu', ['officer']), { namingId })).rejects.toMatchObject({ code: 'no-second-factor-yet' })
	await ward.sql(`update identity.unit set sample = true where id = $1`, [ward.ward])
})
