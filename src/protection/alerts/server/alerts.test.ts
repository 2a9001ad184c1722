import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { newId } from '#kernel/id.ts'
import { answerAlert } from './answer-alert.ts'
import { assignAlert, confirmHandling } from './assign-alert.ts'
import { closeAlert } from './close-alert.ts'
import { decideChildMeasure } from './decide-child-measure.ts'
import { linkAlerts } from './link-alerts.ts'
import { noteAlert } from './note-alert.ts'
import { openAlert, openAlertContact } from './open-alert.ts'
import { readReply } from './read-reply.ts'
import { receiveAlert, type NewAlert } from './receive-alert.ts'
import { replyToAlert } from './reply-to-alert.ts'
import { seeAlerts } from './see-alerts.ts'
import { takeAlert } from './take-alert.ts'

const ward = aWard()
const WORDS = { villageId: null, place: 'gần nhà văn hóa', reachSender: '0900000001', senderName: 'Trần Thị Ví Dụ', note: '', help: null }
const at = (minutes: number) => new Date(Date.parse('2026-11-23T07:05:00Z') + minutes * 60_000)
const chair = (minutes = 0) => ward.sealed('chu-tich', ['chair'], at(minutes).toISOString())
const supervisor = (minutes = 0) => ward.sealed('phu-trach', ['supervisor'], at(minutes).toISOString())
const duty = (minutes = 0) => ward.sealed('hanh-chinh', ['duty-officer'], at(minutes).toISOString())
const worker = (minutes = 0) => ward.sealed('phu-nu', ['case-worker'], at(minutes).toISOString())
const told = async (given: Partial<NewAlert> = {}) => (await receiveAlert({ unit: ward.ward, now: at(0), from: '10.0.0.9', senderId: ward.people['to-1']!.personId },
	{ door: 'village-head', inDanger: 'no', child: 'no', words: WORDS, ...given })).code
const clocks = (code: string) => ward.sql(`select k.clock, k.stop_event, k.stopped_at, k.sealed_late_reason is not null as reason from protection.clock k join protection.alert a on a.id = k.subject_id where a.code = $1 order by k.clock`, [code])
const phuNu = () => ward.people['phu-nu']!.personId
const named = (username: string, role: string) => ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
	select $1, gen_random_uuid(), $2, $3, '2026-01-01', $2, now(), $2, now() where not exists (select from protection.sealed_role where person_id = $2 and role = $3)`, [ward.ward, ward.people[username]!.personId, role])

test('the Chair gives an alert to a case-worker: his clock stops, she is told, and only then does the alert exist for her', async () => {
	await named('phu-nu', 'case-worker')
	const code = await told()
	await expect(openAlert(worker(), { code })).rejects.toMatchObject({ code: 'not-found' })
	await assignAlert(chair(5), { code, version: 1, personId: phuNu(), lateReason: '' })
	expect((await clocks(code)).map(({ clock, stop_event }) => [clock, stop_event])).toEqual([['chair-assign', 'handling-assigned'], ['notify-chair', 'chair-told']])
	expect(await ward.sql(`select kind from protection.notice where person_id = $1`, [phuNu()])).toEqual([{ kind: 'assigned' }])
	expect((await openAlert(worker(6), { code })).told).toMatchObject({ place: 'gần nhà văn hóa', reachable: true })
	expect(await openAlertContact(worker(6), { code })).toMatchObject({ sender: '0900000001', senderName: 'Trần Thị Ví Dụ' })
})

test.each(['yes', 'no', 'unsaid'] as const)('asked whether it is about a child, %s stays what was said', async (child) => {
	expect(await openAlert(chair(), { code: await told({ child }) })).toMatchObject({ child: child === 'yes', childSaid: child })
})

test('the Chair sees danger, door, hour and child, never what was said or a telephone, unless he handles it himself', async () => {
	const code = await told({ inDanger: 'yes', child: 'yes' })
	const seen = await openAlert(chair(), { code })
	expect(seen).toMatchObject({ sight: 'outer', told: null, inDanger: 'yes', child: true, door: 'village-head' })
	expect(JSON.stringify(seen)).not.toMatch(/0900000001|Trần Thị|văn hóa/)
	await expect(openAlertContact(chair(), { code })).rejects.toMatchObject({ code: 'not-found' })
	await assignAlert(chair(1), { code, version: 1, personId: ward.people['chu-tich']!.personId, lateReason: '' })
	expect((await clocks(code))[0]).toMatchObject({ stop_event: 'chair-handles' })
	expect(await openAlertContact(chair(2), { code })).toMatchObject({ sender: '0900000001' })
})

test('assigned late, the Chair is asked why; the reason is kept sealed', async () => {
	await named('phu-nu', 'case-worker')
	const code = await told()
	await expect(assignAlert(chair(16), { code, version: 1, personId: phuNu(), lateReason: '' })).rejects.toMatchObject({ code: 'late-needs-reason' })
	await assignAlert(chair(16), { code, version: 1, personId: phuNu(), lateReason: 'Đang họp ngoài phường' })
	expect((await clocks(code))[0]).toMatchObject({ clock: 'chair-assign', stop_event: 'handling-assigned', reason: true })
	expect((await openAlert(supervisor(17), { code })).deeds[0]).toMatchObject({ verb: 'assign-alert', words: 'Đang họp ngoài phường' })
})

test('who is on duty may take or pass on an alert, and the Chair’s own clock goes on until he has decided', async () => {
	await named('phu-nu', 'case-worker')
	const code = await told()
	await takeAlert(duty(), { code, version: 1 })
	await assignAlert(duty(1), { code, version: 2, personId: phuNu(), lateReason: '' })
	expect((await clocks(code))[0]).toMatchObject({ clock: 'chair-assign', stopped_at: null })
	await expect(closeAlert(duty(2), { code, version: 3, closing: 'mistake', reason: 'Gọi nhầm' })).rejects.toMatchObject({ code: 'alert-clock-runs' })
	await expect(takeAlert(duty(2), { code, version: 2 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
	await expect(assignAlert(duty(2), { code, version: 3, personId: ward.people['to-1']!.personId, lateReason: '' })).rejects.toMatchObject({ code: 'choose-one' })
})

test('a child’s emergency has a clock of twelve hours that only the Chair’s decision stops', async () => {
	await named('phu-nu', 'case-worker')
	const code = await told({ child: 'yes' })
	await assignAlert(supervisor(1), { code, version: 1, personId: phuNu(), lateReason: '' })
	await expect(closeAlert(supervisor(2), { code, version: 2, closing: 'other-body', reason: 'Đã giao xã bên' })).rejects.toMatchObject({ code: 'alert-clock-runs' })
	await decideChildMeasure(chair(3), { code, version: 2, decision: 'child-measure-not-needed', reason: 'Trẻ đang ở với bà' })
	await expect(decideChildMeasure(chair(4), { code, version: 3, decision: 'child-measure-decided', reason: 'lần hai' })).rejects.toMatchObject({ code: 'no-child-clock' })
	await closeAlert(supervisor(4), { code, version: 3, closing: 'other-body', reason: 'Đã giao xã bên' })
	expect((await openAlert(supervisor(5), { code })).state).toBe('closed')
})

test('an answer is written with its time; nobody reached is written too and leaves the alert waiting', async () => {
	const code = await told()
	await answerAlert(duty(3), { code, version: 1, answer: 'could-not-reach', note: 'Máy bận' })
	expect(await openAlert(duty(4), { code })).toMatchObject({ state: 'new', answerCode: 'could-not-reach', answeredAt: null })
	await answerAlert(duty(8), { code, version: 2, answer: 'called-back', note: '' })
	const seen = await openAlert(duty(9), { code })
	expect(seen).toMatchObject({ state: 'answered', answeredAt: at(8) })
	expect(seen.deeds.filter(({ verb }) => verb === 'answer-alert').map(({ code, words }) => [code, words])).toEqual([['called-back', null], ['could-not-reach', 'Máy bận']])
})

test('duplicates are linked, not merged; each shows the other', async () => {
	const [one, other] = [await told(), await told({ door: 'police' })]
	await linkAlerts(duty(), { code: other, version: 1, other: one })
	await linkAlerts(duty(), { code: one, version: 1, other })
	expect((await openAlert(duty(), { code: one })).links).toEqual([other])
	expect((await openAlert(duty(), { code: other })).links).toEqual([one])
	await expect(linkAlerts(duty(), { code: one, version: 2, other: one })).rejects.toMatchObject({ code: 'alert-same' })
	await expect(linkAlerts(duty(), { code: one, version: 2, other: 'TB-9999' })).rejects.toMatchObject({ code: 'not-found' })
})

test('the reply is opened by its return code only; an alert without one has no reader', async () => {
	const hash = 'ab'.repeat(32)
	const code = await told({ door: 'survivor', returnCodeHash: hash, returnCodeUntil: '2026-12-23' })
	await replyToAlert(duty(), { code, version: 1, text: 'Chị có thể gọi số đã ghi trên trang này.' })
	expect(await readReply({ unit: ward.ward, now: at(9), from: '' }, hash)).toMatchObject({ text: 'Chị có thể gọi số đã ghi trên trang này.' })
	const [row] = await ward.sql(`select encode(sealed_words, 'escape') as words from protection.alert_reply`)
	expect(row!['words']).not.toContain('trang')
	await expect(replyToAlert(duty(), { code: await told(), version: 1, text: 'x' })).rejects.toMatchObject({ code: 'reply-has-no-reader' })
})

test('what was heard earlier starts the clocks earlier, and telling the Chair late wants a reason', async () => {
	const noted = { door: 'hotline' as const, inDanger: 'unsaid' as const, child: 'yes' as const, villageId: null, place: '', reachSender: '0900000002', senderName: '', note: 'Đường dây chuyển', lateReason: '', keptOut: [] }
	await expect(noteAlert(duty(0), { ...noted, heardAt: at(1), sheet: newId() })).rejects.toMatchObject({ code: 'heard-in-future' })
	await expect(noteAlert(duty(0), { ...noted, heardAt: at(-40), sheet: newId() })).rejects.toMatchObject({ code: 'late-needs-reason' })
	const code = await noteAlert(duty(0), { ...noted, heardAt: at(-40), lateReason: 'Mất điện', sheet: newId() })
	const rows = await ward.sql(`select k.clock, k.started_at, k.due_at, k.stopped_at, k.sealed_late_reason is not null as reason from protection.clock k join protection.alert a on a.id = k.subject_id where a.code = $1 order by k.clock`, [code])
	expect(rows).toEqual([
		{ clock: 'chair-assign', started_at: at(0), due_at: at(15), stopped_at: null, reason: false },
		{ clock: 'child-emergency', started_at: at(-40), due_at: at(680), stopped_at: null, reason: false },
		{ clock: 'notify-chair', started_at: at(-40), due_at: at(-25), stopped_at: at(0), reason: true }])
})

test('twenty alerts at the same moment get twenty codes without a gap, and one sheet sent twenty times is one alert', async () => {
	const before = Number((await ward.sql<{ n: string }>('select count(*) as n from protection.alert'))[0]!.n)
	const codes = await Promise.all(Array.from({ length: 20 }, () => told()))
	expect(new Set(codes).size).toBe(20)
	expect(codes.toSorted().at(-1)).toBe(`TB-${String(before + 20).padStart(4, '0')}`)
	const sheet = crypto.randomUUID()
	expect(new Set(await Promise.all(Array.from({ length: 20 }, () => told({ sheet })))).size).toBe(1)
	expect(await told({ sheet, words: { ...WORDS, reachSender: '0900000009' } })).toBe(`TB-${String(before + 22).padStart(4, '0')}`)
})

test('the list puts danger first, then the clock that ends first, and shows no word of what was said', async () => {
	const danger = await told({ inDanger: 'yes' })
	const { alerts } = await seeAlerts(chair(), { show: 'open', before: null })
	expect(alerts.map((one) => one.inDanger === 'yes').lastIndexOf(true)).toBeLessThan(alerts.findIndex((one) => one.inDanger !== 'yes'))
	expect(alerts.find((one) => one.code === danger)!.clock).toMatchObject({ clock: 'chair-assign' })
	expect(JSON.stringify(alerts)).not.toMatch(/09000|Trần|văn hóa/)
	await expect(seeAlerts(worker(), { show: 'open', before: null })).rejects.toMatchObject({ code: 'not-found' })
})

test('a case begun before the Chair decided keeps his clock in sight until he lets its worker go on', async () => {
	const code = await told({ child: 'yes' })
	await ward.sql(`update protection.alert set state = 'case' where code = $1`, [code])
	const waiting = async () => (await seeAlerts(chair(), { show: 'open', before: null })).alerts.some((one) => one.code === code)
	expect(await waiting()).toBe(true)
	await expect(confirmHandling(duty(), { code, version: 1, lateReason: '' })).rejects.toMatchObject({ code: 'not-found' })
	await expect(confirmHandling(chair(20), { code, version: 1, lateReason: '' })).rejects.toMatchObject({ code: 'late-needs-reason' })
	await confirmHandling(chair(20), { code, version: 1, lateReason: 'Họp' })
	await expect(confirmHandling(chair(21), { code, version: 2, lateReason: '' })).rejects.toMatchObject({ code: 'nothing-to-decide' })
	await decideChildMeasure(chair(21), { code, version: 2, decision: 'child-measure-decided', reason: 'Đã bố trí nơi ở' })
	expect(await waiting()).toBe(false)
})
