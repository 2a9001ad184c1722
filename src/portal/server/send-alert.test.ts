import { beforeEach, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { newId } from '#kernel/id.ts'
import { closeProtectionPool } from '#protection/access/server/in-protection.ts'
import { hasNews, openAlertSheet, sendAlert, sentAlert } from './send-alert.ts'

const ward = aWard()
const ANSWERS = { danger: 'yes', village: 'other', child: 'no', reach: '0900 000 009', sheet: '' } as const
const lines = async () => Number((await ward.sql<{ n: string }>('select count(*) as n from audit.entry'))[0]!.n)

beforeEach(async () => {
	await ward.sql('delete from protection.setting')
})

test.each([
	['to-1', 'village-head'], ['thon-4', 'village-head'], ['cong-an', 'police'], ['truong-hoc', 'school'], ['y-te', 'health-station'], ['phu-nu', 'mass-organisation'],
	['doan', 'mass-organisation'], ['mat-tran', 'mass-organisation'], ['kinh-te', 'people-committee'], ['van-thu', 'people-committee'], ['chu-tich', 'people-committee'], ['phu-trach', 'people-committee']
])('what %s sends comes by the door %s, and leaves no line in the office’s audit log', async (username, door) => {
	const before = await lines()
	await openAlertSheet(ward.as(username))
	await sendAlert(ward.as(username), { ...ANSWERS, sheet: newId() })
	expect(await sentAlert(ward.as(username))).toMatchObject({ at: ward.as(username).now })
	const [row] = await ward.sql('select door, in_danger, child_path, received_by from protection.alert order by code desc limit 1')
	expect(row).toEqual({ door, in_danger: 'yes', child_path: false, received_by: ward.people[username]!.personId })
	expect(await lines()).toBe(before)
	expect(await ward.sql(`select verb, person_id from protection.trace order by seq desc limit 1`)).toEqual([{ verb: 'receive-alert', person_id: ward.people[username]!.personId }])
})

test.each(['quan-tri', 'so-noi-vu'])('%s finds no sheet and sends nothing', async (username) => {
	const count = async () => (await ward.sql('select 1 from protection.alert')).length
	const before = await count()
	await expect(openAlertSheet(ward.as(username))).rejects.toMatchObject({ code: 'not-found' })
	await expect(sendAlert(ward.as(username), ANSWERS)).rejects.toMatchObject({ code: 'not-found' })
	await expect(sentAlert(ward.as(username))).rejects.toMatchObject({ code: 'not-found' })
	expect(await count()).toBe(before)
})

test('the sheet offers the villages of the ward with the sender’s own chosen; another unit is no village', async () => {
	const sheet = await openAlertSheet(ward.as('thon-2'))
	expect(sheet.villages.length).toBe(8)
	expect(sheet.own).toBe(ward.bodies['thon-2'])
	expect((await openAlertSheet(ward.as('cong-an'))).own).toBeNull()
	await expect(sendAlert(ward.as('thon-2'), { ...ANSWERS, village: ward.bodies['cong-an']! })).rejects.toMatchObject({ code: 'choose-one' })
})

test('the page promises the ward’s own minutes, and nothing where the ward has set nothing', async () => {
	await sendAlert(ward.as('to-1'), ANSWERS)
	expect(await sentAlert(ward.as('to-1'))).toMatchObject({ callBackMinutes: null, dutyTelephone: '' })
	await ward.sql(`insert into protection.setting (unit_id, name, value, changed_at) values ($1, 'call-back-minutes', '20', now()), ($1, 'duty-telephone', '"0900 000 113"', now())`, [ward.ward])
	expect(await openAlertSheet(ward.as('to-1'))).toMatchObject({ callBackMinutes: 20, dutyTelephone: '0900 000 113', closed: false })
})

test('who sent is told so for ten minutes, and nobody else is', async () => {
	await sendAlert(ward.as('thon-3'), ANSWERS)
	expect(await sentAlert(ward.as('thon-3', '2026-11-23T02:09:59Z'))).not.toBeNull()
	expect(await sentAlert(ward.as('thon-3', '2026-11-23T02:10:00Z'))).toBeNull()
	expect(await sentAlert(ward.as('thon-1'))).toBeNull()
})

test('the same sheet sent twice is one alert; with other answers, or much later, it is another', async () => {
	const sheet = newId()
	const codes = async () => (await ward.sql<{ code: string }>('select code from protection.alert')).length
	const before = await codes()
	await Promise.all([sendAlert(ward.as('to-1'), { ...ANSWERS, sheet }), sendAlert(ward.as('to-1'), { ...ANSWERS, sheet })])
	expect(await codes()).toBe(before + 1)
	await sendAlert(ward.as('to-1'), { ...ANSWERS, sheet, reach: '0900 000 010' })
	await sendAlert(ward.as('to-1', '2026-11-23T02:11:00Z'), { ...ANSWERS, sheet })
	await sendAlert(ward.as('to-2'), { ...ANSWERS, sheet })
	expect(await codes()).toBe(before + 4)
})

test('while the sealed area cannot be reached the office page stands, without news', async () => {
	const url = process.env['SANHVAI_PROTECTION_URL']!
	process.env['SANHVAI_PROTECTION_URL'] = ''
	expect(await hasNews(ward.as('chu-tich'))).toBe(false)
	expect((await openAlertSheet(ward.as('to-1'))).closed).toBe(true)
	await closeProtectionPool()
	process.env['SANHVAI_PROTECTION_URL'] = 'postgres://protection_app@127.0.0.1:1/none'
	expect(await hasNews(ward.as('chu-tich'))).toBe(false)
	expect((await openAlertSheet(ward.as('to-1'))).closed).toBe(true)
	await closeProtectionPool()
	process.env['SANHVAI_PROTECTION_URL'] = url
})
