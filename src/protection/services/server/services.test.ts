import { beforeAll, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { bringReceivers, plantCase } from '../../referrals/a-case.fixture.ts'
import { listReceivers } from '../../referrals/server/receivers.ts'
import { beginStay } from './begin-stay.ts'
import { addService, changeService } from './change-service.ts'
import { completePapers, endStay } from './end-stay.ts'
import { openService } from './open-service.ts'
import { publishAddress, withdrawAddress } from './publish-address.ts'
import { listPublishedAddresses } from './published-addresses.ts'
import { prolongStay } from './prolong-stay.ts'
import { recordSupport } from './record-support.ts'
import { seeServices } from './see-services.ts'
import { seeStays } from './see-stays.ts'
import { seeServiceForm } from './service-form.ts'
import { approveClosure, askClosure } from '../../cases/server/take-steps.ts'
import { tellClocks } from '../../notices/server/tell-clocks.ts'
import { seeWorkday } from '../../workday/server/see-workday.ts'
import { endService } from './service-state.ts'

const ward = aWard()
const worker = (now?: string) => ward.sealed('phu-nu', ['case-worker'], now)
const other = () => ward.sealed('hanh-chinh', ['case-worker'])
const keeper = (now?: string) => ward.sealed('van-phong', ['shelter-keeper'], now)
const WORDS = { name: 'Nhà bà Mẫu Thử', phone: '0900 000 008', area: 'Thôn 3', hours: 'cả ngày', contactPerson: 'bà Mẫu Thử Hai', note: '' }
const PLACE = 'số 99 ngõ Thử Nghiệm'
const notFound = { code: 'not-found' }
const shelter = (capacity = 2) => addService(worker(), { kind: 'shelter', needs: ['shelter'], words: WORDS, place: PLACE, capacity, keeperId: ward.people['van-phong']!.personId, agencyId: null })
const address = () => addService(worker(), { kind: 'trusted-address', needs: ['shelter'], words: WORDS, place: PLACE, capacity: 3, keeperId: null, agencyId: null })
const stay = (code: string, serviceId: string, more = {}) => ({ code, serviceId, people: 1, movingOn: false, reason: '', ...more })

beforeAll(() => bringReceivers(ward))

test('a shelter’s place opens to the worker named for a case that stays there now and to its keeper, to nobody else', async () => {
	const { serviceId } = await shelter()
	const { code } = await plantCase(ward)
	await expect(openService(worker(), { serviceId })).rejects.toMatchObject(notFound)
	await expect(openService(worker(), { serviceId, code })).rejects.toMatchObject(notFound)
	await beginStay(worker(), stay(code, serviceId))
	expect((await openService(worker(), { serviceId, code })).place).toBe(PLACE)
	expect((await seeStays(worker(), { code })).stays).toMatchObject([{ serviceId, mayShow: true, to: null }])
	expect((await seeStays(ward.sealed('phu-trach', ['supervisor']), { code })).stays).toMatchObject([{ serviceId: '', name: '', mayShow: false }])
	expect(await openService(keeper(), { serviceId })).toMatchObject({ place: PLACE, staying: [{ people: 1 }] })
	for (const who of [other(), ward.sealed('phu-trach', ['supervisor']), ward.sealed('chu-tich', ['chair']), ward.sealed('hanh-chinh', ['shelter-keeper', 'case-worker'])]) {
		await expect(openService(who, { serviceId, code })).rejects.toMatchObject(notFound)
		await expect(openService(who, { serviceId })).rejects.toMatchObject(notFound)
	}
	await expect(openService(ward.sealed('van-phong', ['case-worker']), { serviceId })).rejects.toMatchObject(notFound)
	const [{ id: stayId } = { id: '' }] = await ward.sql<{ id: string }>('select id from protection.stay where service_id = $1', [serviceId])
	await endStay(worker(), { code, stayId, reason: '' })
	await expect(openService(worker(), { serviceId, code })).rejects.toMatchObject(notFound)
})

test('a shelter stands on the list without name, telephone, area or place', async () => {
	const { serviceId } = await shelter()
	const list = (await seeServices(worker(), null)).services
	expect(list.find((line) => line.id === serviceId)).toMatchObject({ words: null, room: 'free', published: false })
	expect(JSON.stringify(list.filter((line) => line.kind === 'shelter'))).not.toMatch(/Mẫu|0900|Thôn|Nghiệm/)
	const offered = await inProtection(worker(), (ctx) => listReceivers(ctx))
	expect(JSON.stringify(offered.filter((one) => one.kind === 'shelter'))).not.toMatch(/Mẫu|0900|Thôn|Nghiệm/)
	expect(offered.find((one) => one.serviceId === serviceId)).toMatchObject({ name: '', people: [ward.people['van-phong']!.personId] })
})

test('of twenty who want the last bed at the same moment one gets it', async () => {
	const { serviceId } = await shelter(1)
	const cases = await Promise.all(Array.from({ length: 20 }, () => plantCase(ward)))
	const results = await Promise.allSettled(cases.map(({ code }) => beginStay(worker(), stay(code, serviceId))))
	expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
	expect(new Set(results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : [])))).toEqual(new Set(['service-full']))
	expect(await ward.sql('select people from protection.stay where service_id = $1', [serviceId])).toEqual([{ people: 1 }])
	expect((await seeServices(worker(), null)).services.find((line) => line.id === serviceId)!.room).toBe('full')
})

test('one case in two places at once is refused, whichever comes first', async () => {
	const { code } = await plantCase(ward)
	const places = await Promise.all([shelter(), shelter(), address()])
	const results = await Promise.allSettled(places.map(({ serviceId }) => beginStay(worker(), stay(code, serviceId))))
	expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
	expect(results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))).toEqual(['stays-already', 'stays-already'])
})

test('nothing in clear leads from a case to the place', async () => {
	const { serviceId } = await shelter()
	const { code, caseId } = await plantCase(ward)
	await beginStay(worker(), stay(code, serviceId))
	await openService(worker(), { serviceId, code })
	const [{ id: stayId } = { id: '' }] = await ward.sql<{ id: string }>('select id from protection.stay where service_id = $1', [serviceId])
	const tables = await ward.sql<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('protection', 'audit') and table_type = 'BASE TABLE'`)
	for (const { name } of tables) {
		const both = await ward.sql(`select 1 from ${name} t where t::text like '%' || $1 || '%' and (t::text like '%' || $2 || '%' or t::text like '%' || $3 || '%')`, [caseId, serviceId, stayId])
		expect(both, name).toEqual([])
	}
	const lines = await ward.sql<{ subject_id: string }>('select subject_id from protection.trace where subject_id = any($1) order by seq', [[serviceId, stayId]])
	expect(lines.map((line) => line.subject_id)).toEqual([serviceId]) // when it was added
})

test('nothing leads there by the hour either: no instant near one in the case’s rows stands in a row of the place, the stay or its clocks', async () => {
	const facility = await addService(worker(), { kind: 'social-facility', needs: ['shelter'], words: WORDS, place: PLACE, capacity: 3, keeperId: ward.people['van-phong']!.personId, agencyId: null })
	const station = await addService(worker(), { kind: 'health', needs: ['health'], words: WORDS, place: PLACE, capacity: 1, keeperId: null, agencyId: ward.bodies['y-te']! })
	const { code, caseId } = await plantCase(ward)
	await beginStay(worker('2026-12-01T03:17:23.456Z'), stay(code, station.serviceId))
	await beginStay(worker('2026-12-02T02:33:11.789Z'), stay(code, facility.serviceId, { movingOn: true }))
	await completePapers(worker('2026-12-03T04:12:45.321Z'), { code, stayId: (await seeStays(worker('2026-12-03T04:12:45.321Z'), { code })).stays[0]!.stayId, reason: '' })
	const { stays: [last] } = await seeStays(worker('2026-12-08T08:41:05.123Z'), { code })
	await endStay(worker('2026-12-08T08:41:05.123Z'), { code, stayId: last!.stayId, reason: '' })
	const stays = await ward.sql<{ id: string }>('select id from protection.stay where service_id = any($1)', [[facility.serviceId, station.serviceId]])
	expect(stays).toHaveLength(2)
	const ofCase = await instantsBeside([caseId])
	const ofPlace = await instantsBeside([facility.serviceId, station.serviceId, ...stays.map(({ id }) => id)])
	expect(ofCase.filter((at) => at > Date.parse('2026-12-01')).length).toBeGreaterThan(6) // the history and the trace know when
	expect(ofPlace.length).toBeGreaterThan(8)
	const near = ofPlace.filter((at) => at > Date.parse('2026-12-01') && ofCase.some((other) => Math.abs(at - other) < 600_000))
	expect(near.map((at) => new Date(at).toISOString())).toEqual([])
})

/** Every instant of the rows that name one of these ids: written out, or hidden in an id made from the time. */
async function instantsBeside(ids: readonly string[]): Promise<number[]> {
	const tables = await ward.sql<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('protection', 'audit', 'jobs') and table_type = 'BASE TABLE'`)
	const texts = (await Promise.all(tables.map(({ name }) => ward.sql<{ row: string }>(`select t::text as row from ${name} t where t::text like any($1)`, [ids.map((id) => `%${id}%`)])))).flat().map(({ row }) => row)
	return texts.flatMap((row) => [
		...[...row.matchAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d/g)].map(([at]) => Date.parse(`${at.replace(' ', 'T')}:00`)),
		...[...row.matchAll(/([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/g)].map(([, high, low]) => Number.parseInt(`${high}${low}`, 16))
	])
}

test('longest stays run by the clock table, moving on ends one and begins the next, the keeper may end without knowing the case', async () => {
	const { code } = await plantCase(ward)
	const [house, home] = [await address(), await shelter()]
	const station = await addService(worker(), { kind: 'health', needs: ['health'], words: WORDS, place: PLACE, capacity: 1, keeperId: null, agencyId: ward.bodies['y-te']! })
	expect(await beginStay(worker(), stay(code, station.serviceId))).toEqual({ latestTo: '2026-11-24' })
	await expect(beginStay(worker('2026-11-25T02:00:00Z'), stay(code, house.serviceId, { movingOn: true }))).rejects.toMatchObject({ code: 'late-needs-reason' })
	expect(await beginStay(worker('2026-11-25T02:00:00Z'), stay(code, house.serviceId, { movingOn: true, reason: 'Chờ xe' }))).toEqual({ latestTo: '2027-02-25' })
	expect(await beginStay(worker('2026-11-26T02:00:00Z'), stay(code, home.serviceId, { movingOn: true }))).toEqual({ latestTo: '2027-02-26' })
	const [{ id: stayId } = { id: '' }] = await ward.sql<{ id: string }>('select id from protection.stay where service_id = $1', [home.serviceId])
	await expect(endStay(ward.sealed('y-te', ['shelter-keeper']), { code: null, stayId, reason: '' })).rejects.toMatchObject(notFound)
	await expect(endService(worker(), { serviceId: home.serviceId })).rejects.toMatchObject({ code: 'somebody-stays' })
	await endStay(keeper('2026-11-27T02:00:00Z'), { code: null, stayId, reason: '' })
	expect(await ward.sql(`select clock, case_id, stopped_at is not null as stopped from protection.clock where subject_kind = 'stay' and subject_id in
		(select id from protection.stay where service_id = any($1)) order by started_at`, [[station.serviceId, house.serviceId, home.serviceId]])).toEqual([
		{ clock: 'health-shelter-max', case_id: null, stopped: true }, { clock: 'community-shelter-max', case_id: null, stopped: true }, { clock: 'facility-shelter-max', case_id: null, stopped: true }])
	await endService(worker(), { serviceId: home.serviceId })
})

test('an address is public only while its owner agrees, a shelter never', async () => {
	const env = { unit: ward.ward, now: new Date('2026-11-23T02:00:00Z') }
	const { serviceId } = await address()
	expect(await listPublishedAddresses(env)).toEqual([])
	await expect(publishAddress(worker(), { serviceId, on: '2026-11-24', how: 'signed' })).rejects.toMatchObject({ code: 'day-ahead' })
	await publishAddress(worker(), { serviceId, on: '2026-11-20', how: 'signed' })
	expect(await listPublishedAddresses(env)).toEqual([{ name: WORDS.name, phone: WORDS.phone, area: WORDS.area }])
	await withdrawAddress(worker(), { serviceId })
	expect(await listPublishedAddresses(env)).toEqual([])
	const home = await shelter()
	await expect(publishAddress(worker(), { serviceId: home.serviceId, on: '2026-11-20', how: 'signed' })).rejects.toMatchObject(notFound)
	await ward.sql(`update protection.service set publish_consent_at = now() where id = $1`, [home.serviceId])
	expect(await listPublishedAddresses(env)).toEqual([])
})

test('changing a shelter keeps what the form does not show; a shelter without a keeper is refused', async () => {
	const { serviceId } = await shelter()
	const empty = { name: '', phone: '', area: '', hours: 'đêm', contactPerson: '', note: '' }
	await changeService(worker(), { serviceId, version: 1, needs: ['shelter'], words: empty, place: '', capacity: 4, keeperId: ward.people['van-phong']!.personId, agencyId: null })
	expect(await openService(keeper(), { serviceId })).toMatchObject({ place: PLACE, words: { ...WORDS, hours: 'đêm', area: '' } })
	await expect(changeService(worker(), { serviceId, version: 1, needs: [], words: empty, place: '', capacity: 4, keeperId: ward.people['van-phong']!.personId, agencyId: null })).rejects.toMatchObject({ code: 'changed-meanwhile' })
	await expect(addService(worker(), { kind: 'shelter', needs: [], words: WORDS, place: PLACE, capacity: 1, keeperId: ward.people['y-te']!.personId, agencyId: null })).rejects.toMatchObject({ code: 'keeper-missing' })
})

test('support is counted from the rates of its day, with their source; what has no rate is typed', async () => {
	const { code, caseId } = await plantCase(ward)
	const asked = { code, item: 'food', onDay: '2026-11-22', people: 3, times: 2, amount: null, note: 'gạo cho cháu Mẫu Thử' } as const
	expect(await recordSupport(worker(), asked)).toEqual({ dong: 360_000 })
	await expect(recordSupport(worker(), { ...asked, item: 'fare' })).rejects.toMatchObject({ code: 'amount-missing' })
	await expect(recordSupport(worker(), { ...asked, onDay: '2026-11-24' })).rejects.toMatchObject({ code: 'day-ahead' })
	await expect(recordSupport(other(), asked)).rejects.toMatchObject(notFound)
	expect(await ward.sql('select item, amount_dong::int as dong, rate_source from protection.support where case_id = $1', [caseId])).toEqual([{ item: 'food', dong: 360_000, rate_source: 'Thông tư 02/2021/TT-BLĐTBXH' }])
})

test('the tables hold no name, telephone or place of a service in any reading of their bytes', async () => {
	await shelter(); await address()
	const columns = await ward.sql<{ name: string; column: string; type: string }>(`select format('%I.%I', table_schema, table_name) as name, column_name as column, data_type as type
		from information_schema.columns where table_schema in ('protection', 'audit') and data_type in ('bytea', 'text', 'jsonb', 'ARRAY')`)
	for (const { name, column, type } of columns) {
		const rows = await ward.sql<{ value: unknown }>(`select ${type === 'bytea' ? `"${column}"` : `"${column}"::text`} as value from ${name} where "${column}" is not null`)
		for (const { value } of rows) {
			const readings = Buffer.isBuffer(value) ? [value.toString('latin1'), value.toString('utf8')] : [String(value)]
			for (const word of ['Mẫu Thử', '0900 000 008', 'Thử Nghiệm', Buffer.from('Mẫu Thử').toString('latin1')]) expect(readings.some((reading) => reading.includes(word)), `${name}.${column}`).toBe(false)
		}
	}
})

test('of a stay that ends its own keeper hears and its worker sees it in her day; another keeper learns nothing, and no row leads to the case', async () => {
	await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
		select $1, gen_random_uuid(), p, 'shelter-keeper', '2026-01-01', p, now(), p, '2026-01-01' from unnest($2::uuid[]) p`, [ward.ward, [ward.people['van-phong']!.personId, ward.people['truong-hoc']!.personId]])
	const { serviceId } = await shelter(5)
	const { code } = await plantCase(ward)
	await beginStay(worker('2026-08-25T02:00:00Z'), stay(code, serviceId))
	const now = new Date('2026-11-24T02:00:00Z')
	const news = async (username: string) => (await ward.sql(`select id from protection.notice where kind = 'clock' and person_id = $1`, [ward.people[username]!.personId])).length
	const before = { mine: await news('van-phong'), other: await news('truong-hoc') }
	await tellClocks(ward.ward, now)
	expect({ mine: await news('van-phong'), other: await news('truong-hoc') }).toEqual({ mine: before.mine + 1, other: before.other })
	const clocks = async (ctx: Parameters<typeof seeWorkday>[0]) => (await seeWorkday(ctx, null)).items.filter((item) => item.clock === 'facility-shelter-max')
	expect(await clocks(keeper(now.toISOString()))).toMatchObject([{ code: '', serviceId }])
	expect(await clocks(ward.sealed('truong-hoc', ['shelter-keeper'], now.toISOString()))).toEqual([])
	expect(await clocks(ward.sealed('hanh-chinh', ['case-worker', 'shelter-keeper', 'health'], now.toISOString()))).toEqual([])
	const mine = await clocks(worker(now.toISOString()))
	expect(mine).toMatchObject([{ code }])
	expect(mine[0]).not.toHaveProperty('serviceId')
	expect(await ward.sql(`select 1 from protection.clock k where k.subject_kind = 'stay' and k.case_id is not null`)).toEqual([])
})

test('a social-assistance facility takes in at once; its papers have a clock of ten working days that only their completion stops, also after she has left', async () => {
	const { serviceId } = await addService(worker(), { kind: 'social-facility', needs: ['shelter'], words: WORDS, place: PLACE, capacity: 3, keeperId: null, agencyId: null })
	const { code } = await plantCase(ward)
	await beginStay(worker('2026-11-23T02:00:00Z'), stay(code, serviceId))
	const [at] = (await seeStays(worker('2026-11-23T03:00:00Z'), { code })).stays
	expect(new Date(at!.papers!.dueAt).toISOString()).toBe('2026-12-07T17:00:00.000Z')
	expect(at!.papers!.openDays, 'nobody has decided 24/11').toEqual(['2026-11-24'])
	await endStay(worker('2026-11-24T02:00:00Z'), { code, stayId: at!.stayId, reason: '' })
	const [left] = (await seeStays(worker('2026-11-24T03:00:00Z'), { code })).stays
	expect(left).toMatchObject({ to: expect.any(Date) as Date, papers: { dueAt: at!.papers!.dueAt } })
	await expect(completePapers(worker('2026-12-08T02:00:00Z'), { code, stayId: at!.stayId, reason: '' })).rejects.toMatchObject({ code: 'late-needs-reason' })
	await completePapers(worker('2026-12-01T02:00:00Z'), { code, stayId: at!.stayId, reason: '' })
	expect((await seeStays(worker('2026-12-01T03:00:00Z'), { code })).stays[0]!.papers).toBeNull()
	await expect(completePapers(worker(), { code, stayId: at!.stayId, reason: '' })).rejects.toMatchObject(notFound)
})

test('a facility keeps her longer by a decision from above: one clock stops by it, another begins; a household and a stay of another case are not prolonged', async () => {
	const { serviceId } = await shelter(5)
	const { code } = await plantCase(ward)
	await beginStay(worker('2026-08-20T02:00:00Z'), stay(code, serviceId))
	const [{ stayId }] = (await seeStays(worker('2026-08-20T03:00:00Z'), { code })).stays as unknown as [{ stayId: string }]
	const asked = { code, stayId, onDay: '2026-11-18', until: null, decidedBy: 'Cấp trên Ví Dụ', why: 'Chưa có chỗ an toàn', reason: '' }
	const clocks = () => ward.sql(`select to_char((due_at - interval '1 second') at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as due, stop_event as stop, sealed_late_reason is not null as late, case_id from protection.clock where subject_id = $1 order by due_at`, [stayId])
	await expect(prolongStay(other(), asked)).rejects.toMatchObject(notFound)
	await expect(prolongStay(worker('2026-11-18T02:00:00Z'), { ...asked, onDay: '2026-11-19' })).rejects.toMatchObject({ code: 'day-ahead' })
	await expect(prolongStay(worker('2026-11-18T02:00:00Z'), { ...asked, until: '2026-11-18' })).rejects.toMatchObject({ code: 'day-not-ahead' })
	await expect(prolongStay(worker('2026-11-18T02:00:00Z'), { ...asked, until: '2027-02-19' })).rejects.toMatchObject({ code: 'end-after-limit' })
	expect(await prolongStay(worker('2026-11-18T02:00:00Z'), { ...asked, until: '2026-12-31' })).toEqual({ latestTo: '2026-12-31' })
	expect(await clocks()).toEqual([{ due: '2026-11-20', stop: 'facility-shelter-prolonged', late: false, case_id: null }, { due: '2026-12-31', stop: '', late: false, case_id: null }])
	expect((await seeStays(worker('2026-11-19T02:00:00Z'), { code })).stays).toMatchObject([{ latestTo: '2026-12-31', late: false, to: null }])
	await expect(prolongStay(worker('2027-01-01T02:00:00Z'), { ...asked, onDay: '2027-01-01' })).rejects.toMatchObject({ code: 'late-needs-reason' })
	expect(await prolongStay(worker('2027-01-01T02:00:00Z'), { ...asked, onDay: '2027-01-01', reason: 'Quyết định đến muộn' })).toEqual({ latestTo: '2027-04-01' })
	expect(await clocks()).toMatchObject([{}, { stop: 'facility-shelter-prolonged', late: true }, { due: '2027-04-01', stop: '' }])
	await endStay(worker('2027-01-05T02:00:00Z'), { code, stayId, reason: '' })
	expect((await clocks()).map(({ stop }) => stop)).toEqual(['facility-shelter-prolonged', 'facility-shelter-prolonged', 'facility-shelter-ended'])
	await expect(prolongStay(worker('2027-01-05T03:00:00Z'), { ...asked, onDay: '2027-01-05' })).rejects.toMatchObject(notFound)
	const house = await address(), { code: second } = await plantCase(ward)
	await beginStay(worker('2026-11-20T02:00:00Z'), stay(second, house.serviceId))
	const [{ stayId: atHome }] = (await seeStays(worker('2026-11-20T03:00:00Z'), { code: second })).stays as unknown as [{ stayId: string }]
	await expect(prolongStay(worker('2026-11-20T04:00:00Z'), { ...asked, code: second, stayId: atHome })).rejects.toMatchObject(notFound)
})

test('a night in the health station that lasts an hour too long says so on the page the same day, so that the reason can be given', async () => {
	const { serviceId } = await addService(worker(), { kind: 'health', needs: ['health'], words: WORDS, place: PLACE, capacity: 3, keeperId: null, agencyId: null })
	const { code } = await plantCase(ward)
	await beginStay(worker('2026-11-23T02:00:00Z'), stay(code, serviceId))
	expect((await seeStays(worker('2026-11-24T01:59:00Z'), { code })).stays[0]!.late).toBe(false)
	expect((await seeStays(worker('2026-11-24T03:00:00Z'), { code })).stays[0]!.late).toBe(true)
})

test('a keeper, a police officer and a nurse whose post the door no longer counts are offered nothing and told nothing', async () => {
	const { serviceId } = await shelter()
	const people = async () => (await inProtection(worker(), (ctx) => listReceivers(ctx))).flatMap((one) => one.people)
	const here = await people()
	expect(here).toContain(ward.people['van-phong']!.personId)
	expect(here).toContain(ward.people['cong-an']!.personId)
	const changed = (to: string | null) => ward.sql(`update identity.person set access_changed_at = $2 where id = any($1::uuid[])`, [['van-phong', 'cong-an', 'y-te'].map((one) => ward.people[one]!.personId), to])
	await changed('2099-01-01')
	expect((await people()).filter((one) => [ward.people['van-phong']!.personId, ward.people['cong-an']!.personId, ward.people['y-te']!.personId].includes(one))).toEqual([])
	expect((await seeServiceForm(worker(), { serviceId })).keepers.map((one) => one.id)).not.toContain(ward.people['van-phong']!.personId)
	await expect(shelter()).rejects.toMatchObject({ code: 'keeper-missing' })
	await changed(null)
})

test('a case is not closed while she still stays somewhere: nobody could end that stay any more', async () => {
	const { serviceId } = await shelter()
	const { code } = await plantCase(ward)
	await beginStay(worker(), stay(code, serviceId))
	await askClosure(worker(), { code, why: 'goals-met', words: '' })
	const close = () => approveClosure(ward.sealed('phu-trach', ['supervisor']), { code, agreed: true, words: '' })
	await expect(close()).rejects.toMatchObject({ code: 'case-somebody-stays' })
	const [at] = (await seeStays(worker(), { code })).stays
	await endStay(worker(), { code, stayId: at!.stayId, reason: '' })
	await close()
})

test('a keeper finds the place she keeps and what is public; no other shelter, and no trusted address whose owner has not agreed', async () => {
	const [{ serviceId: mine }, { serviceId: closed }] = [await shelter(), await address()]
	const { serviceId: other } = await addService(worker(), { kind: 'shelter', needs: ['shelter'], words: WORDS, place: PLACE, capacity: 2, keeperId: ward.people['truong-hoc']!.personId, agencyId: null })
	const { serviceId: open } = await address()
	await publishAddress(worker(), { serviceId: open, on: '2026-11-01', how: 'written' })
	const seen = async (ctx: Parameters<typeof seeServices>[0]) => { const { services } = await seeServices(ctx, null); return [mine, open, closed, other].map((id) => services.some((one) => one.id === id)) }
	expect(await seen(keeper())).toEqual([true, true, false, false])
	expect(await seen(worker())).toEqual([true, true, true, true])
	expect(await seen(ward.sealed('hanh-chinh', ['duty-officer']))).toEqual([true, true, true, true])
})
