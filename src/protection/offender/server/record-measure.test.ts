import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { aWard } from '#support/ward.ts'
import { openCase } from '../../cases/server/open-case.ts'
import { bringReceivers, plantCase } from '../../referrals/a-case.fixture.ts'
import { tellClocks } from '../../notices/server/tell-clocks.ts'
import { seeWorkday } from '../../workday/server/see-workday.ts'
import type { OffenderKind } from '../measure.ts'
import { recordMeasure, recordWindowOver, seeOffender } from './record-measure.ts'

const ward = aWard()
const worker = (now = '2026-11-23T03:00:00Z') => ward.sealed('phu-nu', ['case-worker'], now)
const asked = (code: string, kind: OffenderKind, onDay: string, more: object = {}) => ({ code, sheet: newId(), kind, onDay, decidedBy: 'Chủ tịch UBND phường Mẫu Thử', words: 'lời ghi thử nghiệm', ...more })
const clocks = (code: string) => ward.sql<{ started: string; due: string; event: string; stop: string }>(`select to_char(k.started_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as started, to_char(k.due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as due,
	k.started_by_event as event, k.stop_event as stop from protection.clock k join protection.case_file c on c.id = k.case_id where c.code = $1 and k.clock = 'criticism-window' order by k.started_at, k.id`, [code])

test('the first act begins the twelve months, the session ends them, a later act begins its own; nothing of it is in clear', async () => {
	const { code } = await plantCase(ward)
	await recordMeasure(worker(), asked(code, 'act', '2026-11-20'))
	expect(await clocks(code)).toEqual([{ started: '2026-11-20', due: '2027-11-21 00:00', event: 'first-act', stop: '' }])
	await recordMeasure(worker(), asked(code, 'act', '2026-11-10'))
	expect(await clocks(code), 'an earlier act written down later').toEqual([{ started: '2026-11-10', due: '2027-11-11 00:00', event: 'first-act', stop: '' }])
	expect(await seeOffender(worker(), { code })).toMatchObject({ may: 'age-unknown', measures: [{ onDay: '2026-11-20' }, { onDay: '2026-11-10', by: 'CB-phu-nu' }] })
	await recordMeasure(worker(), asked(code, 'education', '2026-11-21'))
	expect((await clocks(code))[0]?.stop).toBe('')
	await recordMeasure(worker(), asked(code, 'criticism-held', '2026-11-22'))
	expect(await clocks(code)).toMatchObject([{ stop: 'criticism-held' }])
	await recordMeasure(worker(), asked(code, 'act', '2026-11-23'))
	expect(await clocks(code)).toMatchObject([{ stop: 'criticism-held' }, { started: '2026-11-23', stop: '' }])
	const [{ clear }] = await ward.sql<{ clear: string }>(`select string_agg(t::text, ' ') as clear from (select p::text from protection.case_part p union all select e::text from protection.case_event e union all select l::text from protection.trace l) t`) as [{ clear: string }]
	expect(clear).not.toMatch(/lời ghi|Mẫu Thử|decidedBy/)
	expect((await openCase(worker(), { code })).events.filter(({ kind }) => kind === 'offender-measure')).toHaveLength(5)
})

test('the twelve months never close themselves: they are over, her worker is told, and she records it; what came later within them goes on', async () => {
	await bringReceivers(ward)
	const { code } = await plantCase(ward)
	await recordMeasure(worker(), asked(code, 'act', '2026-01-10'))
	await recordMeasure(worker(), asked(code, 'act', '2026-08-01'))
	await ward.sql(`update protection.case_file set state = 'closed' where code = $1`, [code])
	await expect(recordWindowOver(worker('2027-01-10T16:00:00Z'), { code })).rejects.toMatchObject({ code: 'window-not-over' })
	const after = '2027-01-10T17:00:00Z'
	expect(await tellClocks(ward.ward, new Date(after))).toBe(1)
	expect((await seeWorkday(worker(after), null)).items.filter((item) => item.clock === 'criticism-window')).toMatchObject([{ code }])
	expect((await clocks(code)).map(({ stop }) => stop)).toEqual([''])
	await recordWindowOver(worker(after), { code })
	expect(await clocks(code)).toMatchObject([{ started: '2026-01-10', stop: 'window-over' }, { started: '2026-08-01', due: '2027-08-02 00:00', stop: '' }])
})

test('an act of more than a year ago opens nothing, a day to come is refused, one sheet sent twice is one', async () => {
	const { code } = await plantCase(ward)
	await recordMeasure(worker(), asked(code, 'act', '2025-11-22'))
	await expect(recordMeasure(worker(), asked(code, 'act', '2026-11-24'))).rejects.toMatchObject({ code: 'day-ahead' })
	expect(await clocks(code)).toEqual([])
	const twice = asked(code, 'act', '2026-11-02')
	await Promise.all([recordMeasure(worker(), twice), recordMeasure(worker(), twice)])
	await recordMeasure(worker(), twice)
	expect((await seeOffender(worker(), { code })).measures).toHaveLength(2)
	expect(await clocks(code)).toHaveLength(1)
})

test('only who may open the case sees or writes it, each look with its line; for everybody else it is not there', async () => {
	const { code, caseId } = await plantCase(ward)
	const others = [ward.sealed('hanh-chinh', ['case-worker', 'duty-officer']), ward.sealed('chu-tich', ['chair', 'leader']), ward.sealed('cong-an', ['police']), ward.sealed('y-te', ['health']), ward.sealed('van-phong', ['shelter-keeper'])]
	for (const other of others) {
		await expect(seeOffender(other, { code })).rejects.toMatchObject({ code: 'not-found' })
		await expect(recordMeasure(other, asked(code, 'act', '2026-11-02'))).rejects.toMatchObject({ code: 'not-found' })
		await expect(recordWindowOver(other, { code })).rejects.toMatchObject({ code: 'not-found' })
	}
	await seeOffender(ward.sealed('phu-trach', ['supervisor']), { code })
	await recordMeasure(worker(), asked(code, 'penalised', '2026-11-02'))
	expect(await ward.sql('select verb, outcome, reason_code from protection.trace where subject_id = $1 order by seq', [caseId])).toEqual([
		{ verb: 'see-offender', outcome: 'looked', reason_code: 'supervising' }, { verb: 'record-offender', outcome: 'done', reason_code: 'assigned:penalised' }
	])
})
