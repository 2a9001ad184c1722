import { beforeAll, describe, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { receiveAlert, receiveHelpRequest } from '../../alerts/server/receive-alert.ts'
import type { PartName, CaseParts } from '../case-parts.ts'
import { beginIntake } from './begin-intake.ts'
import { listOwnCases } from './list-own-cases.ts'
import { openCase } from './open-case.ts'
import { readParts, writePart } from './part-store.ts'
import { saveAnswer } from './save-answer.ts'
import { approveClosure, approvePlan, askClosure, moveStep, resumeCase, seeSteps, stopCase } from './take-steps.ts'

const ward = aWard()
const at = (minutes: number) => new Date(Date.parse('2026-11-23T07:05:00Z') + minutes * 60_000).toISOString()
const worker = (minutes = 0) => ward.sealed('phu-nu', ['case-worker'], at(minutes))
const other = (minutes = 0) => ward.sealed('hanh-chinh', ['case-worker'], at(minutes))
const supervisor = (minutes = 0) => ward.sealed('phu-trach', ['supervisor'], at(minutes))
const named = (username: string, role: string) => ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
	select $1, gen_random_uuid(), $2, $3, '2026-01-01', $2, now(), $2, now() where not exists (select from protection.sealed_role where person_id = $2 and role = $3)`, [ward.ward, ward.people[username]!.personId, role])
const begin = () => beginIntake(worker(), { alertCode: '' })
const partsOf = sealed('open-case', async (ctx, asked: { code: string; names: readonly PartName[] }) => readParts(ctx, (await enterCase(ctx, asked.code, 'open-case', 'looked')).id, asked.names))
const writePlan = sealed('write-part', async (ctx, asked: { code: string; plan: Partial<CaseParts['plan']> }) => writePart(ctx, (await enterCase(ctx, asked.code, 'write-part', 'done')).id, 'plan', asked.plan))
const LINE = { what: 'Đi khám', who: 'CB-03', on: null, done: false }
const lines = () => ward.sql<{ verb: string; outcome: string; subject_id: string | null; reason_code: string }>('select verb, outcome, subject_id, reason_code from protection.trace order by seq desc')

beforeAll(async () => {
	for (const [username, role] of [['phu-nu', 'case-worker'], ['hanh-chinh', 'case-worker'], ['phu-trach', 'supervisor'], ['chu-tich', 'chair']] as const) await named(username, role)
})

describe('beginning', () => {
	test('who came by herself has a case with a code, its worker and a supervisor who is told', async () => {
		const { code } = await begin()
		expect(code).toMatch(/^KX-\d{4}$/)
		const [row] = await ward.sql(`select c.state, c.step, c.supervisor_id, c.child_path, (select count(*)::int from protection.assignment a where a.case_id = c.id) as given from protection.case_file c where code = $1`, [code])
		expect(row).toEqual({ state: 'open', step: 1, supervisor_id: ward.people['phu-trach']!.personId, child_path: false, given: 2 })
		expect(await ward.sql(`select kind from protection.notice where person_id = $1`, [ward.people['phu-trach']!.personId])).toContainEqual({ kind: 'assigned' })
		expect((await openCase(supervisor(1), { code })).events.map(({ kind }) => kind)).toEqual(['opened'])
		await expect(openCase(other(1), { code })).rejects.toMatchObject({ code: 'not-found' })
	})

	test('an alert becomes the case once: its clocks go on, its child stays a child, and of two who begin at once one does', async () => {
		const { code: alertCode } = await receiveAlert({ unit: ward.ward, now: new Date(at(0)), from: '10.0.0.9', senderId: ward.people['to-1']!.personId },
			{ door: 'village-head', inDanger: 'yes', child: 'yes', words: { villageId: null, place: 'đầu thôn', reachSender: '0900000001', senderName: '', note: '', help: null } })
		const duty = () => ward.sealed('hanh-chinh', ['case-worker', 'duty-officer'], at(2))
		const begun = await Promise.allSettled([beginIntake(duty(), { alertCode }), beginIntake(duty(), { alertCode })])
		const codes = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value.code] : []))
		expect(codes).toHaveLength(1)
		expect(begun.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: expect.stringMatching(/changed-meanwhile|not-found/) as string } })
		const seen = await openCase(duty(), { code: codes[0]! })
		expect(seen).toMatchObject({ childPath: true, contact: { may: 'unsaid', reachable: false } })
		expect(seen.clocks.map(({ clock }) => clock)).toContain('child-emergency')
		await expect(beginIntake(duty(), { alertCode })).rejects.toMatchObject({ code: 'not-found' })
		await expect(beginIntake(worker(), { alertCode: 'TB-9999' })).rejects.toMatchObject({ code: 'not-found' })
	})

	test.each([['self', 'yes', 1], ['other', 'unsaid', 0]] as const)('told at the help page by %s, what is hers comes along and nothing of another', async (door, may, needs) => {
		await receiveHelpRequest({ unit: ward.ward, now: new Date(at(0)), from: '10.0.0.9' }, {
			door, needs: ['stay'], dangerNow: 'no', villageId: null, place: '', callMe: 'cô', reporterName: '', language: 'vi', returnCodeHash: (door === 'self' ? 'ab' : 'cd').repeat(32), returnCodeUntil: '2027-01-31',
			contact: { may: 'yes', channel: 'call', value: '0900000002', through: '', days: 'every-day', hours: ['noon'], ifAnotherAnswers: 'Hỏi mua hàng' }
		})
		const [{ code: alertCode }] = await ward.sql<{ code: string }>('select code from protection.alert order by code desc limit 1') as [{ code: string }]
		const { code } = await beginIntake(ward.sealed('hanh-chinh', ['case-worker', 'duty-officer'], at(2)), { alertCode })
		const seen = await openCase(other(3), { code })
		expect(seen.contact).toMatchObject({ may, reachable: may === 'yes' })
		expect(seen.needs.map(({ need, state }) => [need, state])).toEqual(needs ? [['shelter', 'wanted']] : [])
		expect(JSON.stringify(seen)).not.toContain('0900000002')
	})
})

describe('answers', () => {
	test('two first answers to one part at the same moment lose neither', async () => {
		const { code } = await begin()
		await Promise.all([
			saveAnswer(worker(1), { code, written: { person: { callMe: 'chị Hai' } } }), saveAnswer(worker(1), { code, written: { person: { birthYear: '1990' } } }),
			saveAnswer(worker(1), { code, written: { person: { language: 'vi' }, household: { members: 'bốn người' } } })
		])
		expect((await partsOf(worker(2), { code, names: ['person', 'household'] }))).toMatchObject({ person: { callMe: 'chị Hai', birthYear: '1990', language: 'vi' }, household: { members: 'bốn người' } })
	})

	test('a stopped case takes no answer, not even one that was on its way, and keeps what was said; it can be taken up again', async () => {
		const { code } = await begin()
		await saveAnswer(worker(1), { code, written: { person: { callMe: 'chị Ba' } } })
		const race = await Promise.allSettled([stopCase(worker(2), { code, words: '' }), saveAnswer(worker(2), { code, written: { account: { text: 'sau khi dừng' } } })])
		const stopped = await ward.sql<{ kind: string }>(`select e.kind from protection.case_event e join protection.case_file c on c.id = e.case_id where c.code = $1 order by e.ctid`, [code])
		expect(race[0].status).toBe('fulfilled')
		expect(stopped.findIndex(({ kind }) => kind === 'stopped')).toBe(stopped.length - 1)
		await expect(saveAnswer(worker(3), { code, written: { account: { text: 'thêm' } } })).rejects.toMatchObject({ code: 'case-not-open' })
		expect((await partsOf(worker(4), { code, names: ['person'] })).person.callMe).toBe('chị Ba')
		await resumeCase(worker(5), { code })
		await saveAnswer(worker(6), { code, written: { account: { text: 'thêm' } } })
	})

	test('parts that want a second person’s word are not written as an answer', async () => {
		const { code } = await begin()
		await expect(saveAnswer(worker(1), { code, written: { plan: { approvedAt: 'x' } } as never })).rejects.toMatchObject({ code: 'request-wrong' })
	})

	test.each([['2010', true], ['2011', true], ['2025', true], ['2009', false], ['', false]] as const)('born in %s: the path of child law %s', async (birthYear, child) => {
		const { code } = await begin()
		await Promise.all([1, 2].map(() => saveAnswer(worker(1), { code, written: { person: { birthYear } } })))
		const seen = await openCase(worker(2), { code })
		expect([seen.childPath, seen.clocks.filter(({ clock }) => clock === 'child-emergency').length]).toEqual([child, child ? 1 : 0])
	})
})

describe('steps', () => {
	test('the plan is approved as it was seen, by somebody who neither works on the case nor wrote it', async () => {
		const { code } = await begin()
		await expect(approvePlan(supervisor(1), { code, version: 0 })).rejects.toMatchObject({ code: 'plan-empty' })
		await writePlan(worker(1), { code, plan: { lines: [LINE] } })
		const both = () => ward.sealed('phu-nu', ['case-worker', 'supervisor'], at(2))
		await expect(approvePlan(worker(2), { code, version: 1 })).rejects.toMatchObject({ code: 'not-found' })
		await expect(approvePlan(both(), { code, version: 1 })).rejects.toMatchObject({ code: 'needs-second-person' })
		const { planVersion, planLines } = await seeSteps(supervisor(3), { code })
		expect(planLines).toEqual([LINE])
		await writePlan(worker(4), { code, plan: { lines: [LINE, LINE] } })
		await expect(approvePlan(supervisor(5), { code, version: planVersion })).rejects.toMatchObject({ code: 'changed-meanwhile' })
		for (const step of [2, 3]) await moveStep(worker(6), { code, step })
		await expect(moveStep(worker(6), { code, step: 4 })).rejects.toMatchObject({ code: 'plan-not-approved' })
		await approvePlan(supervisor(7), { code, version: planVersion + 1 })
		await moveStep(worker(8), { code, step: 4 })
		await writePlan(supervisor(9), { code, plan: { lines: [LINE], approvedAt: '', approvedBy: '' } })
		await expect(approvePlan(supervisor(10), { code, version: planVersion + 3 })).rejects.toMatchObject({ code: 'needs-second-person' })
		await expect(moveStep(worker(11), { code, step: 5 })).rejects.toMatchObject({ code: 'plan-not-approved' })
	})

	test('closing is asked for and decided by another; sent back it is worked on, closed it can be opened again', async () => {
		const { code } = await begin()
		await expect(approveClosure(supervisor(1), { code, agreed: true, words: '' })).rejects.toMatchObject({ code: 'closure-not-asked' })
		await askClosure(supervisor(1), { code, why: 'other', words: 'chuyển nơi ở' })
		await expect(approveClosure(supervisor(2), { code, agreed: true, words: '' })).rejects.toMatchObject({ code: 'needs-second-person' })
		await resumeCase(worker(3), { code })
		await askClosure(worker(4), { code, why: 'she-asks', words: '' })
		await approveClosure(supervisor(5), { code, agreed: false, words: 'gọi thêm một lần' })
		expect(await seeSteps(worker(6), { code })).toMatchObject({ state: 'open', step: 6 })
		await askClosure(worker(7), { code, why: 'she-asks', words: '' })
		await approveClosure(supervisor(8), { code, agreed: true, words: '' })
		expect(await seeSteps(worker(9), { code })).toMatchObject({ state: 'closed' })
		await expect(stopCase(worker(10), { code, words: '' })).rejects.toMatchObject({ code: 'case-not-open' })
		await resumeCase(worker(11), { code })
		expect(await seeSteps(worker(12), { code })).toMatchObject({ state: 'open' })
	})
})

describe('looking', () => {
	test('a name is looked for in one’s own list only, and the word is kept nowhere', async () => {
		const { code } = await begin()
		await saveAnswer(worker(1), { code, written: { person: { fullName: 'Lò Thị Xuyến Ví Dụ' } } })
		expect((await listOwnCases(worker(2), { name: 'xuyen vi' })).map((one) => one.code)).toEqual([code])
		expect((await listOwnCases(supervisor(2), { name: 'Xuyến' })).map((one) => [one.code, one.mine])).toEqual([[code, false]])
		expect(await listOwnCases(other(2), { name: 'Xuyến' })).toEqual([])
		expect((await listOwnCases(worker(2), { name: '' })).length).toBeGreaterThan(1)
		expect((await lines()).slice(0, 4).map(({ verb, outcome, reason_code }) => [verb, outcome, reason_code])).toEqual([
			['list-own-cases', 'looked', ''], ['list-own-cases', 'looked', 'by-name'], ['list-own-cases', 'looked', 'by-name'], ['list-own-cases', 'looked', 'by-name']])
		expect(JSON.stringify(await ward.sql('select * from protection.trace'))).not.toMatch(/xuy/i)
	})

	test('every look and every deed leaves its line, the refused ones too', async () => {
		const { code } = await begin()
		const [{ id }] = await ward.sql<{ id: string }>('select id from protection.case_file where code = $1', [code]) as [{ id: string }]
		await openCase(worker(1), { code })
		await seeSteps(supervisor(1), { code })
		await saveAnswer(worker(2), { code, written: { person: { callMe: 'em' } } })
		await openCase(other(3), { code }).catch(() => undefined)
		expect((await lines()).slice(0, 5).map(({ verb, outcome, subject_id }) => [verb, outcome, subject_id])).toEqual([
			['open-case', 'refused', null], ['write-part', 'done', id], ['open-case', 'looked', id], ['open-case', 'looked', id], ['begin-intake', 'done', id]])
	})

	test('the bytes of the tables hold nothing of it in clear', async () => {
		const said = ['Chị Lụa Đào Tơ', '0977000111', 'Đánh vào vai bên trái', 'Ngõ sau chợ phiên', 'Muốn dừng vì mệt']
		const { code } = await begin()
		await saveAnswer(worker(1), { code, written: { person: { callMe: said[0]!, address: said[3]! }, contact: { may: 'yes', channel: 'call', value: said[1]! }, account: { text: said[2]! } } })
		await stopCase(worker(2), { code, words: said[4]! })
		const tables = await ward.sql<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'protection' and c.relkind = 'r'`)
		for (const { name } of tables) {
			const rows = await ward.sql<Record<string, unknown>>(`select * from ${name}`)
			const bytes = Buffer.concat(rows.flatMap((row) => Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(JSON.stringify(value) ?? '')))))
			for (const words of said) expect(bytes.includes(Buffer.from(words)), `${name} holds ${words}`).toBe(false)
		}
		expect((await openCase(worker(3), { code })).events[0]).toMatchObject({ kind: 'stopped', words: { words: said[4] } })
	})
})
