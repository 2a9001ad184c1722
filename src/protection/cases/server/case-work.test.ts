import { beforeAll, describe, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { nameConflict } from '../../access/server/conflicts.ts'
import { assessDanger } from '../../danger/server/assess-danger.ts'
import { seeDanger } from '../../danger/server/see-danger.ts'
import { WHO_SIX } from '../../danger/who-six.ts'
import { addToAccount, openAccount } from './account.ts'
import { seeAssessment, writeAssessment } from './assessment.ts'
import { beginIntake } from './begin-intake.ts'
import { openCase } from './open-case.ts'
import { printSafetyPlan, seeSafetyPlan, writeSafetyPlan } from './safety-plan.ts'
import { saveAnswer } from './save-answer.ts'
import { approvePlan, stopCase } from './take-steps.ts'
import { seeNeeds, trackNeed } from './track-need.ts'
import { seePlan, writePlan } from './write-plan.ts'

const ward = aWard()
const at = (minutes: number) => new Date(Date.parse('2026-11-23T07:05:00Z') + minutes * 60_000).toISOString()
const worker = (minutes = 0) => ward.sealed('phu-nu', ['case-worker'], at(minutes))
const stranger = (minutes = 0) => ward.sealed('hanh-chinh', ['case-worker'], at(minutes))
const supervisor = (minutes = 0) => ward.sealed('phu-trach', ['supervisor'], at(minutes))
const begin = async () => (await beginIntake(worker(), { alertCode: '' })).code
const noticesOf = (username: string) => ward.sql<{ kind: string }>('select kind from protection.notice where person_id = $1', [ward.people[username]!.personId])

beforeAll(async () => {
	for (const [username, role] of [['phu-nu', 'case-worker'], ['hanh-chinh', 'case-worker'], ['phu-trach', 'supervisor'], ['chu-tich', 'chair']] as const)
		await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
			select $1, gen_random_uuid(), $2, $3, '2026-01-01', $2, now(), $2, now() where not exists (select from protection.sealed_role where person_id = $2 and role = $3)`, [ward.ward, ward.people[username]!.personId, role])
})

describe('needs', () => {
	test('declining one touches no other; the note stays sealed; a track changed meanwhile is not overwritten', async () => {
		const code = await begin()
		await trackNeed(worker(1), { code, need: 'shelter', state: 'wanted', note: 'chỉ ban đêm', version: 0 })
		await trackNeed(worker(1), { code, need: 'health', state: 'under-way', note: '', version: 0 })
		await trackNeed(worker(2), { code, need: 'shelter', state: 'declined', note: '', version: 1 })
		await expect(trackNeed(supervisor(3), { code, need: 'shelter', state: 'received', note: '', version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
		await expect(trackNeed(worker(3), { code, need: 'shelter', state: 'received', note: '', version: 0 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
		const { needs } = await seeNeeds(worker(4), { code })
		expect(needs.map(({ need, state, note, version }) => [need, state, note, version])).toEqual([
			['safety', 'not-asked', '', 0], ['reception', 'not-asked', '', 0], ['shelter', 'declined', 'chỉ ban đêm', 2], ['counselling', 'not-asked', '', 0], ['health', 'under-way', '', 1], ['emergency', 'not-asked', '', 0]])
		expect((await openCase(worker(5), { code })).events.filter(({ kind }) => kind === 'need').map(({ words }) => words)).toEqual([
			{ need: 'shelter', state: 'declined' }, { need: 'health', state: 'under-way' }, { need: 'shelter', state: 'wanted' }])
		await expect(seeNeeds(stranger(5), { code })).rejects.toMatchObject({ code: 'not-found' })
		await stopCase(worker(6), { code, words: '' })
		await expect(trackNeed(worker(7), { code, need: 'health', state: 'received', note: '', version: 1 })).rejects.toMatchObject({ code: 'case-not-open' })
	})
})

describe('danger', () => {
	const item = (index: number) => WHO_SIX.items[index]!.code
	const ask = { alone: true, partnerTold: true, answers: {}, override: null, reassessOn: '2026-11-28' } as const

	test('where no supervisor stands behind the lock, the page does not say that one was told', async () => {
		const code = await begin()
		await ward.sql(`update identity.person set access_changed_at = '2099-01-01' where id in (select person_id from protection.sealed_role where role = 'supervisor')`)
		expect(await assessDanger(worker(1), { code, ...ask, answers: { [item(2)]: 'yes' } })).toEqual({ callSupervisor: true, told: false })
		await ward.sql(`update identity.person set access_changed_at = null`)
		expect(await assessDanger(worker(2), { code, ...ask, answers: { [item(2)]: 'yes' } })).toEqual({ callSupervisor: true, told: true })
	})

	test.each([
		['nobody answered', [], 'danger-not-ruled-out', false], ['two yes', [0, 1], 'danger-not-ruled-out', false], ['strangled', [2], 'danger-not-ruled-out', true],
		['believes to be killed', [3], 'danger-not-ruled-out', true], ['three yes', [0, 1, 5], 'not-safe-to-go-home', true]
	] as const)('%s: said in words, never as a number or as safe; the supervisor is called where the rule says', async (_, yes, outcome, called) => {
		const code = await begin()
		const before = (await noticesOf('phu-trach')).filter(({ kind }) => kind === 'danger').length
		expect(await assessDanger(worker(1), { code, ...ask, answers: Object.fromEntries(yes.map((index) => [item(index), 'yes' as const])) })).toMatchObject({ callSupervisor: called })
		const seen = await openCase(worker(2), { code })
		expect(seen.danger).toMatchObject({ outcome, on: '2026-11-23' })
		expect(seen.danger.words).not.toMatch(/\d|an toàn/i)
		expect(seen.reassessOn).toBe('2026-11-28')
		expect(seen.events[0]).toMatchObject({ kind: 'danger-assessed' })
		expect((await noticesOf('phu-trach')).filter(({ kind }) => kind === 'danger').length - before).toBe(called ? 1 : 0)
	})

	test.each([
		[{ alone: false }, 'somebody-listens'], [{ partnerTold: false }, 'no-partner-violence-told'], [{ reassessOn: null }, 'reassess-missing'], [{ reassessOn: '2026-11-23' }, 'reassess-not-later'],
		[{ reassessOn: '2027-01-01' }, 'reassess-too-late'], [{ override: { to: 'not-safe-to-go-home', reason: ' ' } }, 'override-reason-missing']
	] as const)('%o is refused and nothing is kept', async (wrong, refusal) => {
		const code = await begin()
		await expect(assessDanger(worker(1), { code, ...ask, ...wrong })).rejects.toMatchObject({ code: refusal })
		expect((await seeDanger(worker(2), { code })).earlier).toEqual([])
	})

	test('up by the worker, down only by the supervisor, each with its reason and told in the history', async () => {
		const code = await begin()
		const high = { ...ask, answers: { [item(0)]: 'yes', [item(1)]: 'yes', [item(5)]: 'yes' } } as const
		await assessDanger(worker(1), { code, ...ask, override: { to: 'not-safe-to-go-home', reason: 'Người đó vừa được thả' } })
		await expect(assessDanger(worker(2), { code, ...high, override: { to: 'danger-not-ruled-out', reason: 'Người đó đã đi xa' } })).rejects.toMatchObject({ code: 'override-down-needs-supervisor' })
		await assessDanger(supervisor(3), { code, ...high, override: { to: 'danger-not-ruled-out', reason: 'Người đó đã đi xa' } })
		expect((await seeDanger(worker(4), { code })).earlier.map(({ outcome, overridden, reason, someUnanswered }) => [outcome, overridden, reason, someUnanswered])).toEqual([
			['danger-not-ruled-out', 'down', 'Người đó đã đi xa', true], ['not-safe-to-go-home', 'up', 'Người đó vừa được thả', true]])
	})

	test.each([['male', '1990', 5], ['female', '1990', 6], ['', '', 6], ['female', '2019', 5]] as const)('%s born %s is asked %i questions', async (sex, birthYear, count) => {
		const code = await begin()
		await saveAnswer(worker(1), { code, written: { person: { sex, birthYear } } })
		expect((await seeDanger(worker(2), { code })).items).toHaveLength(count)
	})

	test('a supervisor named in conflict is not told', async () => {
		const code = await begin()
		await nameConflict(worker(1), { code, personId: ward.people['phu-trach']!.personId, why: 'họ hàng' })
		const before = await noticesOf('phu-trach')
		await assessDanger(worker(2), { code, ...ask, answers: { [item(2)]: 'yes' } })
		expect(await noticesOf('phu-trach')).toHaveLength(before.length)
	})
})

describe('plan', () => {
	const line = { what: 'Đi khám', who: 'CB-03', on: '2026-11-30', done: false } as const

	test('other words want the supervisor again; a tick does not', async () => {
		const code = await begin()
		await writePlan(worker(1), { code, lines: [line] })
		await approvePlan(supervisor(2), { code, version: 1 })
		await writePlan(worker(3), { code, lines: [{ ...line, done: true }], seen: (await seePlan(worker(3), { code })).seen })
		expect((await seePlan(worker(4), { code })).plan).toMatchObject({ lines: [{ done: true }], approvedBy: expect.any(String) as string, approvedAt: at(2) })
		await writePlan(worker(5), { code, lines: [{ ...line, done: true, on: '2026-12-01' }], seen: (await seePlan(worker(5), { code })).seen })
		expect((await seePlan(worker(6), { code })).plan).toMatchObject({ approvedAt: '', approvedBy: '' })
	})

	test('two who write at once lose nothing, and the lines of both want the supervisor again', async () => {
		const code = await begin()
		await writePlan(worker(1), { code, lines: [line] })
		await approvePlan(supervisor(2), { code, version: 1 })
		const { seen } = await seePlan(worker(3), { code })
		const [hers, mine] = [{ ...line, what: 'Gọi trạm y tế' }, { ...line, what: 'Xin học cho cháu' }]
		expect(await writePlan(worker(4), { code, lines: [line, hers], seen })).toEqual({ both: false })
		expect(await writePlan(worker(5), { code, lines: [line, mine], seen })).toEqual({ both: false })
		expect((await seePlan(worker(6), { code })).plan).toMatchObject({ lines: [line, hers, mine], approvedAt: '' })
		expect(await writePlan(worker(7), { code, lines: [{ ...line, on: '2026-12-02' }, null], seen: [seen[0]!, ''] })).toEqual({ both: false })
		expect(await writePlan(worker(8), { code, lines: [{ ...line, on: '2026-12-03' }], seen })).toEqual({ both: true })
		expect((await seePlan(worker(9), { code })).plan.lines.map((one) => one.on)).toEqual(['2026-12-02', '2026-11-30', '2026-11-30', '2026-12-03'])
	})
})

describe('her own words', () => {
	const words = { waysOut: 'cửa sau', signal: 'đèn hiên', people: 'cô Thử', bag: 'giấy tờ', children: 'qua bà', phone: 'xóa cuộc gọi', places: 'nhà cô Thử' }

	test('the safety plan is printed only with a reason in the trace, and not when there is none', async () => {
		const code = await begin()
		await expect(printSafetyPlan(worker(1), { code, reason: 'cần mang theo' })).rejects.toMatchObject({ code: 'safety-plan-empty' })
		await writeSafetyPlan(worker(2), { code, words })
		const { seen } = await seeSafetyPlan(worker(2), { code })
		expect(await writeSafetyPlan(worker(3), { code, words: { ...words, bag: 'giấy tờ, thuốc' }, seen })).toEqual({ both: false })
		expect(await writeSafetyPlan(worker(3), { code, words: { ...words, bag: 'giấy tờ, tiền' }, seen })).toEqual({ both: true })
		expect((await seeSafetyPlan(worker(3), { code })).words.bag).toMatch(/thuốc\n\n\[.*\]\ngiấy tờ, tiền$/)
		await writeSafetyPlan(worker(3), { code, words })
		expect(await printSafetyPlan(worker(4), { code, reason: 'chị ấy muốn mang theo' })).toEqual(words)
		expect(await seeSafetyPlan(worker(5), { code })).toMatchObject({ words })
		const [line] = await ward.sql<{ sealed_reason: Buffer }>(`select sealed_reason from protection.trace where verb = 'print-case' and outcome = 'done' order by seq desc limit 1`)
		expect(line!.sealed_reason.length).toBeGreaterThan(20)
	})

	test('an account only grows, also when two write at once, and opening it is its own line', async () => {
		const code = await begin()
		await addToAccount(worker(1), { code, text: 'Lời thứ nhất' })
		await Promise.all(['Lời thứ hai', 'Lời thứ ba'].map((text) => addToAccount(worker(2), { code, text })))
		const { text } = await openAccount(worker(3), { code })
		for (const said of ['Lời thứ nhất', 'Lời thứ hai', 'Lời thứ ba']) expect(text).toContain(said)
		expect(text.indexOf('Lời thứ nhất')).toBeLessThan(text.indexOf('Lời thứ hai'))
		const [line] = await ward.sql(`select verb, reason_code from protection.trace order by seq desc limit 1`)
		expect(line).toEqual({ verb: 'open-case', reason_code: 'assigned:account' })
		expect(JSON.stringify(await openCase(worker(4), { code }))).not.toContain('Lời')
	})

	test('the first 72 hours are shown while they may last, counted from the start of the day', async () => {
		const code = await begin()
		await saveAnswer(worker(1), { code, written: { health: { within72Hours: true }, facts: { happenedOn: '2026-11-22' } } })
		expect((await seeAssessment(worker(2), { code })).healthUntil).toEqual(new Date('2026-11-24T17:00:00Z'))
		await saveAnswer(worker(3), { code, written: { facts: { happenedOn: '2026-11-19' } } })
		expect((await seeAssessment(worker(4), { code })).healthUntil).toBeNull()
	})
})

test('two workers save the assessment at once: neither loses a word, and what one left alone stays as the other wrote it', async () => {
	const code = await begin()
	const { seen } = await seeAssessment(worker(1), { code })
	const assessment = { safety: '', psychosocial: '', legal: '', work: '' }, health = { state: '', urgent: null, within72Hours: null }
	await writeAssessment(worker(2), { code, seen, written: { assessment: { ...assessment, safety: 'Nghe thấy đập cửa', legal: 'Cần giấy khai sinh' }, health } })
	expect(await writeAssessment(worker(3), { code, seen, written: { assessment: { ...assessment, safety: 'Có chìa khóa dự phòng' }, health: { ...health, urgent: true } } })).toEqual({ both: true })
	const now = await seeAssessment(worker(4), { code })
	expect(now.assessment).toMatchObject({ safety: expect.stringMatching(/^Nghe thấy đập cửa\n\n\[.*\]\nCó chìa khóa dự phòng$/) as string, legal: 'Cần giấy khai sinh' })
	expect(now.health.urgent).toBe(true)
	expect(JSON.stringify(now.seen)).not.toMatch(/chìa|đập/)
})
