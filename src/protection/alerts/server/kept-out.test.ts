import { expect, test } from 'vitest'
import { beginIntake } from '../../cases/server/begin-intake.ts'
import { openCase } from '../../cases/server/open-case.ts'
import { seeWorkday } from '../../workday/server/see-workday.ts'
import { aWard } from '#support/ward.ts'
import { assignAlert } from './assign-alert.ts'
import { linkAlerts } from './link-alerts.ts'
import { keepOutOfAlert, letNearAlert, seeKeptOut } from './name-on-alert.ts'
import { noteAlert } from './note-alert.ts'
import { openAlert, openAlertContact } from './open-alert.ts'
import { seeAlerts } from './see-alerts.ts'

const ward = aWard()
const AT = '2026-11-23T07:05:00Z'
const as = (username: string, ...roles: Parameters<typeof ward.sealed>[1]) => ward.sealed(username, roles, AT)
const id = (username: string) => ward.people[username]!.personId
const hold = (username: string, role: string) => ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
	select $1, gen_random_uuid(), $2, $3, '2026-01-01', $2, now(), $2, now() where not exists (select from protection.sealed_role where person_id = $2 and role = $3)`, [ward.ward, id(username), role])
const posts = async () => { for (const [who, role] of [['chu-tich', 'chair'], ['hanh-chinh', 'duty-officer'], ['phu-trach', 'supervisor'], ['phu-nu', 'case-worker']] as const) await hold(who, role) }
const note = (keptOut: string[], username = 'phu-nu') => noteAlert(as(username, 'case-worker'), {
	door: 'people-committee', inDanger: 'no', child: 'no', villageId: null, heardAt: new Date(AT), lateReason: '', place: 'gần chợ', reachSender: '', senderName: '', note: '', sheet: '', keptOut
})
const told = async (username: string) => (await ward.sql(`select kind from protection.notice where person_id = $1`, [id(username)])).length

test('named when it is heard, the ex-partner on duty is told nothing, finds nothing, and cannot be given it', async () => {
	await posts()
	await hold('hanh-chinh', 'case-worker')
	const before = await told('hanh-chinh')
	const code = await note([id('hanh-chinh')])
	expect(await told('hanh-chinh')).toBe(before)
	const him = as('hanh-chinh', 'duty-officer', 'case-worker', 'supervisor', 'chair')
	expect((await seeAlerts(him, { show: 'open', before: null })).alerts.map((one) => one.code)).not.toContain(code)
	expect((await seeWorkday(him, null)).alerts?.map((one) => one.code)).not.toContain(code)
	await expect(openAlert(him, { code })).rejects.toMatchObject({ code: 'not-found' })
	await expect(openAlertContact(him, { code })).rejects.toMatchObject({ code: 'not-found' })
	const seen = await openAlert(as('phu-trach', 'supervisor'), { code })
	expect(seen).toMatchObject({ keptOut: 1, chairKeptOut: false })
	expect(seen.caseWorkers.map((one) => one.personId)).not.toContain(id('hanh-chinh'))
	await expect(assignAlert(as('phu-trach', 'supervisor'), { code, version: 1, personId: id('hanh-chinh'), lateReason: '' })).rejects.toMatchObject({ code: 'choose-one' })
})

test('a Chair who is named is not told: the supervisor is, and gives it out in his place', async () => {
	await posts()
	const [chair, supervisor] = [await told('chu-tich'), await told('phu-trach')]
	const code = await note([id('chu-tich')])
	expect([await told('chu-tich'), await told('phu-trach')]).toEqual([chair, supervisor + 1])
	await expect(openAlert(as('chu-tich', 'chair'), { code })).rejects.toMatchObject({ code: 'not-found' })
	expect(await openAlert(as('phu-trach', 'supervisor'), { code })).toMatchObject({ chairKeptOut: true })
	expect(await ward.sql(`select k.stop_event from protection.clock k join protection.alert a on a.id = k.subject_id where a.code = $1 and k.clock = 'notify-chair'`, [code])).toEqual([{ stop_event: 'told-in-place-of-chair' }])
	await assignAlert(as('phu-trach', 'supervisor'), { code, version: 1, personId: id('phu-nu'), lateReason: '' })
})

test('naming everybody who would be told is refused: no alert is swallowed', async () => {
	await posts()
	await expect(note(['chu-tich', 'hanh-chinh', 'phu-trach'].map(id))).rejects.toMatchObject({ code: 'nobody-left-to-tell' })
})

test('named later, it is shut at once, on the alerts linked with it too; only a supervisor lets near again', async () => {
	await posts()
	const [code, other] = [await note([]), await note([])]
	const duty = as('hanh-chinh', 'duty-officer')
	await openAlert(duty, { code })
	await linkAlerts(as('phu-trach', 'supervisor'), { code, version: 1, other })
	await keepOutOfAlert(as('phu-trach', 'supervisor'), { code, version: 2, personId: id('hanh-chinh'), why: 'anh trai của người gây ra' })
	for (const one of [code, other]) await expect(openAlert(duty, { code: one })).rejects.toMatchObject({ code: 'not-found' })
	const [row] = await ward.sql(`select sealed_why from protection.alert_conflict x join protection.alert a on a.id = x.alert_id where a.code = $1`, [code])
	expect(Buffer.from(row!['sealed_why'] as Uint8Array).toString('utf8')).not.toContain('anh trai')
	const { named: [one], version } = await seeKeptOut(as('phu-trach', 'supervisor'), { code })
	expect(one).toMatchObject({ why: 'anh trai của người gây ra' })
	await letNearAlert(as('phu-trach', 'supervisor'), { code, version, conflictId: one!.id })
	await openAlert(duty, { code })
})

test('linking an alert shuts the other to who must not learn of the one', async () => {
	await posts()
	const [code, other] = [await note([id('hanh-chinh')]), await note([])]
	await linkAlerts(as('phu-trach', 'supervisor'), { code, version: 1, other })
	await expect(openAlert(as('hanh-chinh', 'duty-officer'), { code: other })).rejects.toMatchObject({ code: 'not-found' })
})

test('the case that an alert becomes is shut to the same people, its supervisor is another, and what was named on the case shuts the alert', async () => {
	await posts()
	await hold('hanh-chinh', 'supervisor')
	const code = await note([id('phu-trach')])
	await assignAlert(as('chu-tich', 'chair'), { code, version: 1, personId: id('phu-nu'), lateReason: '' })
	const { code: kx } = await beginIntake(as('phu-nu', 'case-worker'), { alertCode: code })
	const [row] = await ward.sql(`select supervisor_id from protection.case_file where code = $1`, [kx])
	expect(row).toEqual({ supervisor_id: id('hanh-chinh') })
	await expect(openCase(as('phu-trach', 'supervisor', 'case-worker'), { code: kx })).rejects.toMatchObject({ code: 'not-found' })
	await ward.sql(`insert into protection.conflict (unit_id, id, case_id, person_id, sealed_why, added_by, added_at) select unit_id, gen_random_uuid(), id, $2, '', $2, now() from protection.case_file where code = $1`, [kx, id('chu-tich')])
	await expect(openAlert(as('chu-tich', 'chair'), { code })).rejects.toMatchObject({ code: 'not-found' })
})
