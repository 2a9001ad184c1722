import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { newId } from '#kernel/id.ts'
import { receiveAlert } from '../../alerts/server/receive-alert.ts'
import { newsFor } from '../../notices/server/news-for.ts'
import { tellClocks } from '../../notices/server/tell-clocks.ts'
import { openCase } from '../../cases/server/open-case.ts'
import { beginIntake } from '../../cases/server/begin-intake.ts'
import { approvePlan, seeSteps } from '../../cases/server/take-steps.ts'
import { seePlan, writePlan } from '../../cases/server/write-plan.ts'
import { assessDanger } from '../../danger/server/assess-danger.ts'
import { seeWorkday } from './see-workday.ts'

const ward = aWard()
const NOW = '2026-11-23T07:00:00Z'
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000)
const id = (username: string) => ward.people[username]!.personId
const named = (username: string, role: string) => ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
	select $1, gen_random_uuid(), $2, $3, '2026-01-01', $2, now(), $2, now() where not exists (select from protection.sealed_role where person_id = $2 and role = $3)`, [ward.ward, id(username), role])
const aCase = async (code: string, worker: string, more: Record<string, unknown> = {}) => {
	const row = { unit_id: ward.ward, id: newId(), code, opened_at: at(-30 * 1440), opened_by: id(worker), state: 'open', step: 2, case_worker_id: id(worker), supervisor_id: id('phu-trach'), contacted_at: at(-60), ...more }
	await ward.sql(`insert into protection.case_file (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row))
	return row.id
}
const aClock = (clock: string, subject: string, caseId: string | null, holder: string, warn: number, due: number, kind = 'case') => ward.sql(`insert into protection.clock (unit_id, id, clock, subject_kind, subject_id, case_id, started_at, started_by_event, warn_at, due_at, holder_role)
	values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, 'x', $7, $8, $9)`, [ward.ward, clock, kind, subject, caseId, at(-1440), at(warn), at(due), holder])
const dayOfPerson = async (username: string, roles: Parameters<typeof ward.sealed>[1], now = NOW) => seeWorkday(ward.sealed(username, roles, now), null)
const short = (day: Awaited<ReturnType<typeof dayOfPerson>>) => day.items.map(({ kind, code }) => `${kind} ${code}`).toSorted()

test('each worker has her own cases and nobody else’s; a named conflict takes a case out of her day', async () => {
	await aCase('KX-0101', 'phu-nu', { next_contact_at: at(60) })
	await aCase('KX-0102', 'hanh-chinh', { contacted_at: at(-8 * 1440) })
	const conflicted = await aCase('KX-0103', 'phu-nu', { next_contact_at: at(30) })
	await ward.sql(`insert into protection.conflict (unit_id, id, case_id, person_id, sealed_why, added_by, added_at) values ($1, gen_random_uuid(), $2, $3, '\\x00', $3, now())`, [ward.ward, conflicted, id('phu-nu')])
	expect(short(await dayOfPerson('phu-nu', ['case-worker']))).toEqual(['appointment KX-0101'])
	expect(short(await dayOfPerson('hanh-chinh', ['case-worker']))).toEqual(['no-contact KX-0102'])
	expect(short(await dayOfPerson('chu-tich', ['chair']))).toEqual([])
	expect(short(await dayOfPerson('cong-an', ['police']))).toEqual([])
})

test('a clock that warns stands in the day of the worker by the case’s code, in the Chair’s by none that leads to the case', async () => {
	const caseId = await aCase('KX-0111', 'phu-nu')
	await aClock('ban-decide', caseId, caseId, 'chair', -10, 50)
	await aClock('ban-cancel', caseId, caseId, 'chair', 10, 50)
	expect(short(await dayOfPerson('phu-nu', ['case-worker']))).toContain('clock KX-0111')
	expect(short(await dayOfPerson('chu-tich', ['chair']))).toEqual(['clock '])
	expect(short(await dayOfPerson('hanh-chinh', ['case-worker']))).not.toContain('clock KX-0111')
})

test('a referral without an answer for a day waits in her day; in the receiver’s it waits by its own code at once', async () => {
	const caseId = await aCase('KX-0121', 'phu-nu')
	const send = (code: string, minutes: number) => ward.sql(`insert into protection.referral (unit_id, id, case_id, code, need, to_agency, sent_at, sent_by, until_on, state, reminders, receiver)
		values ($1, gen_random_uuid(), $2, $3, 'health', $4, $5, $6, '2026-12-31', 'sent', 1, 'health')`, [ward.ward, caseId, code, ward.bodies['y-te'], at(minutes), id('phu-nu')])
	await send('CD-0001', -1441); await send('CD-0002', -60)
	expect(short(await dayOfPerson('phu-nu', ['case-worker'])).filter((one) => one.startsWith('referral'))).toEqual(['referral-unanswered KX-0121'])
	expect(short(await dayOfPerson('y-te', ['health']))).toEqual(['referral-to-me CD-0001', 'referral-to-me CD-0002'])
	expect(short(await dayOfPerson('cong-an', ['police']))).toEqual([])
})

test('broken glass waits for the supervisor of the case, never for who broke it', async () => {
	const caseId = await aCase('KX-0131', 'phu-nu')
	const other = await aCase('KX-0132', 'phu-nu', { supervisor_id: id('pho-chu-tich') })
	await named('phu-trach', 'supervisor'); await named('pho-chu-tich', 'supervisor')
	for (const [one, who] of [[caseId, 'hanh-chinh'], [other, 'hanh-chinh'], [caseId, 'phu-trach']] as const) {
		await ward.sql(`insert into protection.break_glass (unit_id, id, case_id, person_id, at, until, sealed_reason, told_supervisor_at, review_due_on) values ($1, gen_random_uuid(), $2, $3, $4, $5, '\\x00', $4, '2026-11-25')`, [ward.ward, one, id(who), at(-60), at(180)])
	}
	expect(short(await dayOfPerson('phu-trach', ['supervisor'])).filter((one) => one.startsWith('glass'))).toEqual(['glass-review KX-0131'])
})

test('something new is told by one word, to whom it concerns, and until she has opened her day', async () => {
	await named('chu-tich', 'chair')
	await ward.sql('update protection.notice set seen_at = now()')
	expect(await newsFor({ unit: ward.ward }, id('chu-tich'))).toBe(false)
	await receiveAlert({ unit: ward.ward, now: at(0), from: '' }, { door: 'village-head', inDanger: 'yes', child: 'no', words: { villageId: null, place: '', reachSender: '', senderName: '', note: '', help: null } })
	expect(await newsFor({ unit: ward.ward }, id('chu-tich'))).toBe(true)
	expect(await newsFor({ unit: ward.ward }, id('quan-tri'))).toBe(false)
	expect((await dayOfPerson('chu-tich', ['chair'])).alerts).toMatchObject([{ inDanger: 'yes', clock: { clock: 'chair-assign' } }])
	expect(await newsFor({ unit: ward.ward }, id('chu-tich'))).toBe(false)
	expect(await newsFor({ unit: ward.ward }, `' or true --`)).toBe(false)
})

test('a clock is told of once when it begins to warn, once when it is late, and is never stopped by it', async () => {
	for (const [username, role] of [['chu-tich', 'chair'], ['phu-trach', 'supervisor'], ['phu-nu', 'case-worker']] as const) await named(username, role)
	await ward.sql('delete from protection.clock'); await ward.sql('delete from protection.notice')
	const caseId = await aCase('KX-0141', 'phu-nu')
	await aClock('ban-decide', caseId, caseId, 'chair', 10, 20)
	const told = async () => (await ward.sql<{ person_id: string }>(`select person_id from protection.notice where kind = 'clock' order by at`)).map((row) => Object.keys(ward.people).find((name) => id(name) === row.person_id))
	expect(await tellClocks(ward.ward, at(9))).toBe(0)
	expect(await tellClocks(ward.ward, at(10))).toBe(1)
	expect(await tellClocks(ward.ward, at(15))).toBe(0)
	expect((await told()).toSorted()).toEqual(['chu-tich', 'phu-nu'])
	await Promise.all([tellClocks(ward.ward, at(21)), tellClocks(ward.ward, at(21))])
	await tellClocks(ward.ward, at(99))
	expect((await told()).toSorted()).toEqual(['chu-tich', 'chu-tich', 'phu-nu', 'phu-nu', 'phu-trach'])
	expect(await ward.sql('select stopped_at from protection.clock')).toEqual([{ stopped_at: null }])
})

test('called to a danger, the supervisor finds the case at the head of her day until she has opened it; a plan stands there until it has her word', async () => {
	await named('phu-trach', 'supervisor')
	const worker = (minutes: number) => ward.sealed('phu-nu', ['case-worker'], at(minutes).toISOString())
	const supervisor = (minutes: number) => ward.sealed('phu-trach', ['supervisor'], at(minutes).toISOString())
	const { code } = await beginIntake(worker(0), { alertCode: '' })
	await ward.sql(`update protection.case_file set supervisor_id = $2 where code = $1`, [code, id('phu-trach')])
	const hers = async (minutes: number) => (await seeWorkday(supervisor(minutes), null)).items.filter((item) => item.code === code).map((item) => item.kind)
	expect(await hers(1)).toEqual([])
	await assessDanger(worker(2), { code, alone: true, partnerTold: true, answers: { 'ANC.B10.DE219': 'yes' }, override: null, reassessOn: '2026-11-28' })
	expect(await hers(3)).toEqual(['danger-called'])
	expect(await hers(4), 'seeing her day is not opening the case').toEqual(['danger-called'])
	await ward.sql(`update protection.case_file set supervisor_id = null where code = $1`, [code])
	expect((await seeWorkday(supervisor(4), null)).items.filter((item) => item.code === code), 'in place of one who has left').toMatchObject([{ kind: 'danger-called', notHers: true }])
	await ward.sql(`update protection.case_file set supervisor_id = $2 where code = $1`, [code, id('phu-trach')])
	await openCase(supervisor(5), { code })
	expect(await hers(6)).toEqual([])
	await writePlan(worker(7), { code, lines: [{ what: 'Khám', who: 'CB-03', on: null, done: false }] })
	expect(await hers(8)).toEqual(['plan-asked'])
	await approvePlan(supervisor(9), { code, version: (await seeSteps(supervisor(9), { code })).planVersion })
	expect(await hers(10)).toEqual([])
	await writePlan(worker(11), { code, seen: (await seePlan(worker(11), { code })).seen, lines: [{ what: 'Khám', who: 'CB-03', on: null, done: true }] })
	expect(await hers(12), 'a tick wants no new word').toEqual([])
	expect((await seeWorkday(ward.sealed('hanh-chinh', ['supervisor'], at(3).toISOString()), null)).items.filter((item) => item.code === code)).toEqual([])
})
