import { describe, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { openCase } from '../../cases/server/open-case.ts'
import { recordContact } from '../../cases/server/record-contact.ts'
import { resumeCase } from '../../cases/server/take-steps.ts'
import { readParts } from '../../cases/server/part-store.ts'
import { keepCases, type KeptCase } from '../../figures/server/kept-cases.fixture.ts'
import { seeWorkday } from '../../workday/server/see-workday.ts'
import { closeBreach, notifyBreach, registerBreach, seeBreaches } from './breaches.ts'
import { acknowledgeRequest, answerDataRequest, lengthenRequest, registerDataRequest, seeDataRequests } from './data-requests.ts'
import { MonthsForm } from '../forms.ts'
import { eraseRecord } from './erase-record.ts'
import { holdRecord, liftHold } from './hold.ts'
import { changeMonths, seeMonths } from './retention-months.ts'
import { changeSettings, seeSettings } from './sealed-settings.ts'
import { seeRetention } from './see-retention.ts'

const ward = aWard()
const supervisor = (now?: string) => ward.sealed('phu-trach', ['supervisor'], now)
const worker = (now?: string) => ward.sealed('phu-nu', ['case-worker'], now)
const keep = async (given: KeptCase) => {
	const [kept] = await keepCases(worker(), [given])
	await ward.sql('update protection.case_file set supervisor_id = $1 where id = $2', [ward.people['phu-trach']!.personId, kept!.id])
	return kept!
}
const ASKED = { kind: 'view' as const, caseCode: '', who: 'Trần Thị Thử', identity: 'Gặp trực tiếp', asks: 'Xem hồ sơ của mình', safeWay: 'Tại trạm y tế', throughProcessor: false }
const CONTENTS = { 'what-happened': 'Mất máy tính', 'when-found': 'sáng nay', 'which-data': 'chưa biết', 'how-many-people': 'chưa biết', 'possible-harm': 'lộ nơi ở', 'measures-taken': 'đổi khóa', contact: 'văn phòng' }

describe('a request about one’s own data', () => {
	test('gets the law’s days by the ward’s calendar, is lengthened once, answered once, and is not readable in the table', async () => {
		const { requestId } = await registerDataRequest(worker('2026-11-20T02:00:00Z'), ASKED) // a Friday
		const [line] = await seeDataRequests(supervisor(), null)
		expect(line).toMatchObject({ who: 'Trần Thị Thử', acknowledgeBy: '2026-11-24', answerBy: '2026-11-30', longest: '2026-12-10', acknowledgedAt: null, outcome: '' })
		await acknowledgeRequest(supervisor(), { requestId })
		await lengthenRequest(supervisor(), { requestId, reason: 'Hồ sơ giấy ở kho' })
		await expect(lengthenRequest(supervisor(), { requestId, reason: 'nữa' })).rejects.toMatchObject({ code: 'lengthened-already' })
		await answerDataRequest(supervisor(), { requestId, outcome: 'partly', answer: 'Đã xem phần của mình' })
		await expect(answerDataRequest(supervisor(), { requestId, outcome: 'done', answer: 'lại' })).rejects.toMatchObject({ code: 'not-found' })
		expect((await seeDataRequests(supervisor(), null))[0]).toMatchObject({ answerBy: '2026-12-10', longest: null, outcome: 'partly', longer: 'Hồ sơ giấy ở kho', answer: 'Đã xem phần của mình' })
		const [row] = await ward.sql<{ words: string }>(`select encode(sealed, 'escape') as words from protection.data_request`)
		for (const word of ['Thử', 'kho', 'Tại']) expect(row!.words).not.toContain(word)
	})
	test('of somebody who wants to use the national database beyond its scope runs five working days; the answer stops them, a late one with its reason', async () => {
		const asked = { ...ASKED, kind: 'outside-scope' as const, who: 'Cơ quan Ví Dụ', asks: 'Số liệu ngoài phạm vi' }
		const clocks = (id: string) => ward.sql(`select clock, started_by_event as event, stop_event as stop, sealed_late_reason is not null as reason from protection.clock where subject_id = $1`, [id])
		const line = async (id: string, now: string) => (await seeDataRequests(supervisor(now), null)).find((one) => one.id === id)
		const { requestId } = await registerDataRequest(worker('2026-11-20T02:00:00Z'), asked) // a Friday; 24/11 counts as worked until decided
		expect(await line(requestId, '2026-11-20T03:00:00Z')).toMatchObject({ kind: 'outside-scope', answerBy: '2026-11-27', longest: null, clock: { clock: 'db-access-answer', dueAt: expect.stringContaining('2026-11-27T17:00'), openDays: ['2026-11-24'] } })
		expect((await seeWorkday(supervisor('2026-11-27T03:00:00Z'), null)).items.filter(({ clock }) => clock === 'db-access-answer')).toHaveLength(1)
		await expect(lengthenRequest(supervisor('2026-11-21T02:00:00Z'), { requestId, reason: 'x' })).rejects.toMatchObject({ code: 'not-found' })
		await expect(answerDataRequest(supervisor('2026-11-27T17:00:01Z'), { requestId, outcome: 'refused', answer: 'Ngoài phạm vi' })).rejects.toMatchObject({ code: 'late-needs-reason' })
		expect(await clocks(requestId)).toEqual([{ clock: 'db-access-answer', event: 'data-asked', stop: '', reason: false }])
		await answerDataRequest(supervisor('2026-11-27T17:00:01Z'), { requestId, outcome: 'refused', answer: 'Ngoài phạm vi', lateReason: 'Mất điện' })
		expect(await clocks(requestId)).toEqual([{ clock: 'db-access-answer', event: 'data-asked', stop: 'data-answered', reason: true }])
		expect(await line(requestId, '2026-11-28T03:00:00Z')).toMatchObject({ outcome: 'refused', clock: null, answerBy: '2026-11-27' })
		const inTime = await registerDataRequest(worker('2026-11-20T02:00:00Z'), asked)
		await answerDataRequest(supervisor('2026-11-23T02:00:00Z'), { requestId: inTime.requestId, outcome: 'done', answer: 'Đã trả lời' })
		expect(await clocks(inTime.requestId)).toMatchObject([{ stop: 'data-answered', reason: false }])
		const own = await registerDataRequest(worker('2026-11-20T02:00:00Z'), ASKED)
		expect(await clocks(own.requestId)).toEqual([])
	})
	test('about a case is registered only by who may open that case; its answers are the supervisor’s', async () => {
		const { code } = await keep({})
		await expect(registerDataRequest(ward.sealed('hanh-chinh', ['case-worker']), { ...ASKED, caseCode: code })).rejects.toMatchObject({ code: 'not-found' })
		await expect(seeDataRequests(worker(), null)).rejects.toMatchObject({ code: 'not-found' })
		await expect(lengthenRequest(supervisor('2027-06-01T02:00:00Z'), { requestId: (await registerDataRequest(worker(), ASKED)).requestId, reason: 'x' })).rejects.toMatchObject({ code: 'answer-late' })
	})
})

test('a breach runs 72 hours, is notified with whole minutes, and closed once the people concerned were told', async () => {
	const { breachId } = await registerBreach(worker('2026-11-20T02:00:00Z'), { minutes: { 'what-happened': 'Mất máy tính' }, data: ['location'], concernsCases: false })
	expect((await seeBreaches(supervisor('2026-11-22T03:00:00Z'), null))[0]).toMatchObject({ state: 'hurry', notifyBy: new Date('2026-11-23T02:00:00Z'), mustTell: true })
	await expect(closeBreach(supervisor(), { breachId, peopleTold: 'x' })).rejects.toMatchObject({ code: 'notify-first' })
	await expect(notifyBreach(supervisor(), { breachId, minutes: {}, told: 'A05' })).rejects.toMatchObject({ code: 'minutes-lack' })
	await notifyBreach(supervisor('2026-11-23T03:00:00Z'), { breachId, minutes: CONTENTS, told: 'A05, công văn' })
	await expect(closeBreach(supervisor(), { breachId, peopleTold: '' })).rejects.toMatchObject({ code: 'people-first' })
	await closeBreach(supervisor(), { breachId, peopleTold: 'từng người, theo cách an toàn' })
	expect((await seeBreaches(supervisor(), null))[0]).toMatchObject({ state: 'notified-late', told: 'A05, công văn', minutes: CONTENTS, missing: [] })
})

describe('what is kept', () => {
	test('comes up when its time is over and nothing holds it; nothing goes by itself', async () => {
		const old = await keep({ openedAt: '2020-01-05T02:00:00Z', state: 'closed', closedAt: '2020-11-20T02:00:00Z' })
		await keep({ openedAt: '2024-01-05T02:00:00Z', state: 'closed', closedAt: '2024-11-20T02:00:00Z' })
		expect((await seeRetention(supervisor(), null)).due.filter((one) => one.thing === 'case')).toMatchObject([{ code: old.code, since: '2025-11-20', months: 60, status: 'check' }])
		await registerDataRequest(worker(), { ...ASKED, caseCode: old.code })
		expect((await seeRetention(supervisor(), null)).due.filter((one) => one.thing === 'case')).toEqual([])
		await expect(eraseRecord(supervisor(), { kind: 'case', code: old.code, reason: 'hết hạn', also: false })).rejects.toMatchObject({ code: 'held-by-request' })
	})
	test('is not shown to a supervisor who is kept out of it, and cannot be held or erased by her', async () => {
		const theCase = await keep({ openedAt: '2019-01-05T02:00:00Z', state: 'closed', closedAt: '2019-11-20T02:00:00Z' })
		const alertId = crypto.randomUUID()
		await inProtection(worker(), async (ctx) => {
			await ctx.keys.begin(ctx.sealedDb, alertId)
			await ctx.sealedDb.insertInto('protection.alert').values({
				unit_id: ctx.unit, id: alertId, code: 'TB-9002', received_at: new Date('2019-01-05T02:00:00Z'), door: 'police', in_danger: 'no', state: 'closed', told_chair_at: ctx.now,
				sealed_words: await ctx.keys.seal(ctx.sealedDb, alertId, 'alert', '{}')
			}).execute()
		})
		const due = async () => (await seeRetention(supervisor(), null)).due.map(({ code }) => code).filter((code) => code === theCase.code || code === 'TB-9002').sort()
		expect(await due()).toEqual([theCase.code, 'TB-9002'].sort())
		const me = ward.people['phu-trach']!.personId
		await ward.sql(`insert into protection.conflict (unit_id, id, case_id, person_id, sealed_why, added_by, added_at) values ($1, gen_random_uuid(), $2, $3, '', $3, now())`, [ward.ward, theCase.id, me])
		await ward.sql(`insert into protection.alert_conflict (unit_id, id, alert_id, person_id, added_by, added_at) values ($1, gen_random_uuid(), $2, $3, $3, now())`, [ward.ward, alertId, me])
		expect(await due()).toEqual([])
		for (const asked of [{ kind: 'case' as const, code: theCase.code }, { kind: 'alert' as const, code: 'TB-9002' }]) {
			await expect(holdRecord(supervisor(), { ...asked, reason: 'x', until: '2027-01-31' })).rejects.toMatchObject({ code: 'not-found' })
			await expect(eraseRecord(supervisor(), { ...asked, reason: 'x', also: false })).rejects.toMatchObject({ code: 'not-found' })
		}
	})
	test('once erased opens for nobody, with what hung on it; the code, the trace and the reason stay', async () => {
		const theCase = await keep({ state: 'closed', closedAt: '2026-06-01T02:00:00Z', person: { fullName: 'Lê Thị Thử' }, account: { text: 'điều đã kể' } })
		const open = await keep({})
		const alertId = crypto.randomUUID()
		await inProtection(worker(), async (ctx) => {
			await ctx.keys.begin(ctx.sealedDb, alertId)
			await ctx.sealedDb.insertInto('protection.alert').values({
				unit_id: ctx.unit, id: alertId, code: 'TB-9001', received_at: ctx.now, door: 'citizen', in_danger: 'no', state: 'case', told_chair_at: ctx.now, case_id: theCase.id,
				sealed_words: await ctx.keys.seal(ctx.sealedDb, alertId, 'alert', '{}')
			}).execute()
		})
		await expect(eraseRecord(worker(), { kind: 'case', code: theCase.code, reason: 'x', also: true })).rejects.toMatchObject({ code: 'not-found' })
		await expect(eraseRecord(supervisor(), { kind: 'case', code: open.code, reason: 'x', also: true })).rejects.toMatchObject({ code: 'still-open' })
		const before = (await ward.sql('select 1 from protection.trace')).length
		expect(await eraseRecord(supervisor(), { kind: 'case', code: theCase.code, reason: 'Chị yêu cầu xóa', also: true })).toEqual({ keys: 2 })
		expect((await ward.sql('select 1 from protection.trace')).length).toBeGreaterThan(before)
		for (const ctx of [worker(), supervisor()]) {
			const parts = await inProtection(ctx, (ctx) => readParts(ctx, theCase.id, ['person', 'account']))
			expect([parts.person.fullName, parts.account.text]).toEqual(['', ''])
		}
		expect(await ward.sql('select record_id from protection.record_key where wrapped is null order by 1')).toEqual([{ record_id: theCase.id }, { record_id: alertId }].sort((a, b) => (a.record_id < b.record_id ? -1 : 1)))
		await expect(eraseRecord(supervisor(), { kind: 'case', code: theCase.code, reason: 'x', also: true })).rejects.toMatchObject({ code: 'erased-already' })
		expect((await seeRetention(supervisor(), null)).erased).toMatchObject([{ kind: 'case', code: theCase.code, keys: 2 }])
		expect(await openCase(supervisor(), { code: theCase.code }), 'said to be erased, not shown as if nobody had told anything').toMatchObject({ erased: true })
		await expect(resumeCase(supervisor(), { code: theCase.code })).rejects.toMatchObject({ code: 'record-erased' })
		await expect(recordContact(worker(), { code: theCase.code, kind: 'met', words: 'x', nextAt: null, herWish: false })).rejects.toMatchObject({ code: 'record-erased' })
		const [row] = await ward.sql<{ id: string; sealed: Buffer }>('select id, sealed from protection.erasure')
		expect(await inProtection(supervisor(), (ctx) => ctx.keys.open(ctx.sealedDb, row!.id, 'erasure', row!.sealed))).toContain('Chị yêu cầu xóa')
	})
	test('stays longer by a supervisor’s word, with a reason nobody reads in the table, until the day or until it is lifted', async () => {
		const { code } = await keep({ openedAt: '2020-01-05T02:00:00Z', state: 'closed', closedAt: '2020-10-01T02:00:00Z' })
		const due = async (now?: string) => (await seeRetention(supervisor(now), null)).due.map((one) => one.code).filter((one) => one === code)
		expect(await due()).toEqual([code])
		const asked = { kind: 'case' as const, code, reason: 'Vụ án đang xét xử', until: '2027-03-31' }
		await expect(holdRecord(worker(), asked)).rejects.toMatchObject({ code: 'not-found' })
		await expect(holdRecord(supervisor(), { ...asked, until: '2026-11-23' })).rejects.toMatchObject({ code: 'day-not-ahead' })
		await expect(holdRecord(supervisor(), { ...asked, code: (await keep({})).code })).rejects.toMatchObject({ code: 'still-open' })
		await holdRecord(supervisor(), { ...asked, until: '2027-01-31' })
		await holdRecord(supervisor(), asked)
		expect([await due(), await due('2027-03-31T02:00:00Z'), await due('2027-04-01T02:00:00Z')]).toEqual([[], [], [code]])
		const { held } = await seeRetention(supervisor(), null)
		expect(held).toMatchObject([{ code, until: '2027-03-31', reason: 'Vụ án đang xét xử' }])
		expect((await ward.sql<{ words: string }>(`select encode(sealed, 'escape') as words from protection.hold`)).map(({ words }) => words).join()).not.toContain('xét')
		await expect(eraseRecord(supervisor(), { kind: 'case', code, reason: 'x', also: false })).rejects.toMatchObject({ code: 'kept-longer' })
		await liftHold(supervisor(), { holdId: held[0]!.id })
		await expect(liftHold(supervisor(), { holdId: held[0]!.id })).rejects.toMatchObject({ code: 'not-found' })
		expect(await due()).toEqual([code])
		expect(await eraseRecord(supervisor(), { kind: 'case', code, reason: 'Hết hạn', also: false })).toEqual({ keys: 3 }) // the reasons of both holds go with it
	})
	test('comes up by the ward’s own months; the law’s least time cannot be shortened', async () => {
		const shipped = await seeMonths(supervisor(), null)
		const own = (change: object) => ({ ...Object.fromEntries(shipped.map(({ thing, usual }) => [thing, usual])), ...change })
		expect(MonthsForm.safeParse(own({ 'breach-file': 12 })).success).toBe(false)
		const asked = MonthsForm.parse(own({ case: '12' }))
		await expect(changeMonths(worker(), asked)).rejects.toMatchObject({ code: 'not-found' })
		await changeMonths(supervisor(), asked)
		expect((await seeMonths(supervisor(), null)).filter(({ months, usual }) => months !== usual)).toMatchObject([{ thing: 'case', months: 12, usual: 60 }])
		const { code } = await keep({ openedAt: '2025-01-05T02:00:00Z', state: 'closed', closedAt: '2025-10-01T02:00:00Z' })
		expect((await seeRetention(supervisor(), null)).due).toContainEqual(expect.objectContaining({ code, since: '2026-10-01', months: 12 }))
		await changeMonths(supervisor(), MonthsForm.parse(own({})))
	})
})

test('the ward’s own settings are the supervisor’s to change', async () => {
	expect(await seeSettings(supervisor(), null)).toMatchObject({ threshold: 5, callBack: null, telephone: '', ethnicities: [], practices: [] })
	await changeSettings(supervisor(), { threshold: 8, atOnce: 30, callBack: 15, telephone: '0900 000 113', ethnicities: ['Kinh'], practices: [] })
	expect(await seeSettings(supervisor(), null)).toEqual({ threshold: 8, atOnce: 30, callBack: 15, telephone: '0900 000 113', ethnicities: ['Kinh'], practices: [] })
	await expect(changeSettings(worker(), { threshold: 3, atOnce: 1, callBack: 1, telephone: '', ethnicities: [], practices: [] })).rejects.toMatchObject({ code: 'not-found' })
})
