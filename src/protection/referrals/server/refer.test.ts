import { beforeAll, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { bringReceivers, PLANTED, PLANTED_WORDS, plantCase } from '../a-case.fixture.ts'
import { answerReferral, recordAnswer } from './answer-referral.ts'
import { approveClosure, askClosure } from '../../cases/server/take-steps.ts'
import { expireReferrals } from './expire.ts'
import { seeInbox } from './inbox.ts'
import { openReferral } from './open-referral.ts'
import { askAndRefer, refer } from './refer.ts'
import { referWithoutConsent } from './refer-without-consent.ts'
import { remindReceiver } from './remind-receiver.ts'
import { reviewEmergency } from './review-emergency.ts'
import { listEmergencies, reviewInPlace } from './review-in-place.ts'
import { seeConsents } from './see-consents.ts'
import { seeWorkday } from '../../workday/server/see-workday.ts'
import { takeConsent } from './take-consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'

const ward = aWard()
const worker = (now?: string) => ward.sealed('phu-nu', ['case-worker'], now)
const police = (now?: string) => ward.sealed('cong-an', ['police'], now)
const nurse = (now?: string) => ward.sealed('y-te', ['health'], now)
const supervisor = (now?: string) => ward.sealed('phu-trach', ['supervisor'], now)
const HEALTH = () => `a-${ward.bodies['y-te']}`, POLICE = () => `a-${ward.bodies['cong-an']}`
const HEALTH_YES = { need: 'health', facts: ['call-name', 'safe-contact'], how: 'spoken', untilOn: '2026-12-20' } as const
const asked = { request: 'Giờ hẹn khám buổi chiều', criminal: false }
const notFound = { code: 'not-found' }

beforeAll(() => bringReceivers(ward))

test('the station sees the ticked facts and nothing else, under another code, and each opening leaves a line', async () => {
	const { code } = await plantCase(ward)
	const { referralCode, referralId } = await askAndRefer(worker(), { code, to: HEALTH(), ...HEALTH_YES, ...asked })
	expect(referralCode).toBe('CD-0001')
	expect(await seeInbox(nurse(), null)).toMatchObject([{ code: 'CD-0001', need: 'health', state: 'sent', open: true }])
	const opened = await openReferral(nurse(), { code: referralCode })
	expect(opened).toMatchObject({ request: asked.request, facts: [{ fact: 'call-name', text: 'chị Nến' }, { fact: 'safe-contact', text: 'gọi · 0900 000 077 · dì Ví Dụ Bảy · ngày làm việc · buổi trưa · Nếu người khác nghe: “Hỏi về lớp dệt vải”' }] })
	expect(JSON.stringify(opened)).not.toContain(code)
	expect(await ward.sql(`select outcome from protection.trace where verb = 'open-referral' and subject_id = $1`, [referralId])).toEqual([{ outcome: 'looked' }])
	expect(await seeInbox(police(), null)).toEqual([])
	await expect(openReferral(police(), { code: referralCode })).rejects.toMatchObject(notFound)
	await expect(openReferral(worker(), { code: referralCode })).rejects.toMatchObject(notFound)
	await expect(openReferral(ward.sealed('y-te', ['police']), { code: referralCode })).rejects.toMatchObject(notFound)
	expect(await ward.sql(`select kind from protection.notice where person_id = $1 and subject_id = $2`, [ward.people['y-te']!.personId, referralId])).toEqual([{ kind: 'referral' }])
})

test.each([
	['a fact she did not tick', { facts: ['address'] }, 'consent-lacks-facts'],
	['longer than she said', { untilOn: '2026-12-21' }, 'consent-too-short'],
	['a day that has passed', { untilOn: '2026-11-01' }, 'until-passed']
] as const)('a referral by consent is refused for %s', async (_, other, why) => {
	const { code } = await plantCase(ward)
	const { consentId } = await takeConsent(worker(), { code, to: HEALTH(), ...HEALTH_YES })
	await expect(refer(worker(), { code, consentId, facts: HEALTH_YES.facts, untilOn: '2026-12-01', ...asked, ...other })).rejects.toMatchObject({ code: why })
	expect(await ward.sql('select 1 from protection.referral where consent_id = $1', [consentId])).toEqual([])
})

test('another case’s consent, another’s case and a withdrawn consent send nothing', async () => {
	const one = await plantCase(ward), other = await plantCase(ward)
	const { consentId } = await takeConsent(worker(), { code: one.code, to: HEALTH(), ...HEALTH_YES })
	const by = { consentId, facts: [], untilOn: '2026-12-01', ...asked }
	await expect(refer(worker(), { code: other.code, ...by })).rejects.toMatchObject(notFound)
	await expect(refer(ward.sealed('hanh-chinh', ['case-worker']), { code: one.code, ...by })).rejects.toMatchObject(notFound)
	await withdrawConsent(worker(), { code: one.code, consentId })
	await expect(refer(worker(), { code: one.code, ...by })).rejects.toMatchObject({ code: 'consent-withdrawn' })
})

test.each([['police', 'health', 'fact-not-for-receiver'], ['police', 'account', 'fact-not-for-receiver'], ['health', 'perpetrator', 'fact-not-for-receiver']] as const)(
	'whatever she agreed to, %s are not told %s', async (who, fact, why) => {
		const { code } = await plantCase(ward)
		const to = who === 'police' ? POLICE() : HEALTH()
		await expect(askAndRefer(worker(), { code, to, need: 'safety', facts: [fact], how: 'signed', untilOn: '2026-12-01', ...asked })).rejects.toMatchObject({ code: why })
	})

test('what she told goes to the police when the worker says that it is a crime', async () => {
	const { code } = await plantCase(ward)
	const { referralCode } = await askAndRefer(worker(), { code, to: POLICE(), need: 'safety', facts: ['account'], how: 'signed', untilOn: '2026-12-01', request: 'x', criminal: true })
	expect((await openReferral(police(), { code: referralCode })).facts).toEqual([{ fact: 'account', text: PLANTED.account.text }])
})

test('withdrawn: in the same transaction the facts are deleted, their key destroyed and the open tab answers not found', async () => {
	const { code } = await plantCase(ward)
	const { consentId } = await takeConsent(worker(), { code, to: HEALTH(), ...HEALTH_YES })
	const sent = await refer(worker(), { code, consentId, facts: ['call-name'], untilOn: '2026-12-01', ...asked })
	const police1 = await askAndRefer(worker(), { code, to: POLICE(), need: 'safety', facts: ['call-name'], how: 'spoken', untilOn: '2026-12-01', ...asked })
	const tab = await openReferral(nurse(), { code: sent.referralCode })
	const before = await ward.sql<{ wrapped: Uint8Array; facts: Uint8Array }>(`select k.wrapped, r.sealed_facts as facts from protection.referral r
		join protection.record_key k on k.record_id = r.id where r.id = $1`, [sent.referralId])
	expect(before[0]!.wrapped && before[0]!.facts).toBeTruthy()
	expect(await withdrawConsent(worker('2026-11-23T02:10:00Z'), { code, consentId })).toEqual({ closed: 1 })
	expect(await ward.sql(`select r.state, r.sealed_facts, k.wrapped, k.destroyed_at from protection.referral r join protection.record_key k on k.record_id = r.id where r.id = $1`, [sent.referralId]))
		.toEqual([{ state: 'withdrawn', sealed_facts: null, wrapped: null, destroyed_at: new Date('2026-11-23T02:10:00Z') }])
	await expect(openReferral(nurse(), { code: sent.referralCode })).rejects.toMatchObject(notFound)
	await expect(answerReferral(nurse(), { code: sent.referralCode, answer: 'accepted', reason: '', version: tab.version })).rejects.toMatchObject(notFound)
	expect(await seeInbox(nurse('2026-11-23T02:11:00Z'), null)).toContainEqual(expect.objectContaining({ code: sent.referralCode, state: 'closed', open: false }))
	await expect(withdrawConsent(worker(), { code, consentId })).rejects.toMatchObject(notFound)
	// the other service is as it was
	expect((await openReferral(police(), { code: police1.referralCode })).facts).toHaveLength(1)
	expect(await ward.sql(`select count(*)::int as n from protection.consent where case_id = (select case_id from protection.referral where id = $1) and withdrawn_at is null`, [sent.referralId])).toEqual([{ n: 1 }])
})

test('of a referral and a withdrawal at the same moment nothing stays open', async () => {
	const { code, caseId } = await plantCase(ward)
	const { consentId } = await takeConsent(worker(), { code, to: HEALTH(), ...HEALTH_YES })
	await Promise.allSettled([
		...Array.from({ length: 4 }, () => refer(worker(), { code, consentId, facts: ['call-name'], untilOn: '2026-12-01', ...asked })),
		withdrawConsent(worker(), { code, consentId }),
		...Array.from({ length: 4 }, () => refer(worker(), { code, consentId, facts: ['call-name'], untilOn: '2026-12-01', ...asked }))
	])
	expect(await ward.sql('select 1 from protection.referral where case_id = $1 and (sealed_facts is not null or state = $2)', [caseId, 'sent'])).toEqual([])
	expect(await ward.sql('select 1 from protection.consent where id = $1 and withdrawn_at is not null', [consentId])).toHaveLength(1)
})

test('an answer in one press: accepted stays open, done and declined close and forget; the worker is told', async () => {
	const { code, caseId } = await plantCase(ward)
	const send = () => askAndRefer(worker(), { code, to: HEALTH(), ...HEALTH_YES, ...asked })
	const one = await send(), two = await send()
	await answerReferral(nurse(), { code: one.referralCode, answer: 'accepted', reason: '', version: 1 })
	await expect(answerReferral(nurse(), { code: one.referralCode, answer: 'done', reason: '', version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
	expect((await openReferral(nurse(), { code: one.referralCode })).state).toBe('accepted')
	await answerReferral(nurse(), { code: one.referralCode, answer: 'done', reason: '', version: 2 })
	await expect(answerReferral(nurse(), { code: two.referralCode, answer: 'declined', reason: ' ', version: 1 })).rejects.toMatchObject({ code: 'reason-missing' })
	await answerReferral(nurse(), { code: two.referralCode, answer: 'declined', reason: 'Không có người trực', version: 1 })
	expect(await ward.sql('select state, sealed_facts from protection.referral where case_id = $1 order by code', [caseId])).toEqual([{ state: 'done', sealed_facts: null }, { state: 'declined', sealed_facts: null }])
	for (const sent of [one, two]) await expect(openReferral(nurse(), { code: sent.referralCode })).rejects.toMatchObject(notFound)
	expect(await ward.sql(`select kind from protection.notice where person_id = $1 and subject_id = $2 and kind = 'answer'`, [ward.people['phu-nu']!.personId, caseId])).toHaveLength(3)
})

test('a named conflict of the receiver shuts the referral and its notices', async () => {
	const { code, caseId } = await plantCase(ward)
	await ward.sql(`insert into protection.conflict (unit_id, id, case_id, person_id, sealed_why, added_by, added_at) values ($1, gen_random_uuid(), $2, $3, '', $3, now())`, [ward.ward, caseId, ward.people['cong-an']!.personId])
	const { referralCode, referralId } = await askAndRefer(worker(), { code, to: POLICE(), need: 'safety', facts: [], how: 'spoken', untilOn: '2026-12-01', ...asked })
	await expect(openReferral(police(), { code: referralCode })).rejects.toMatchObject(notFound)
	expect((await seeInbox(police(), null)).map((line) => line.code)).not.toContain(referralCode)
	expect(await ward.sql('select 1 from protection.notice where subject_id = $1', [referralId])).toEqual([])
	await expect(remindReceiver(worker(), { code, referralId })).rejects.toMatchObject({ code: 'nobody-to-remind' })
	await recordAnswer(worker(), { code, referralId, answer: 'accepted', reason: '', version: 1 })
})

test('a reminder once a day at most, counted', async () => {
	const { code } = await plantCase(ward)
	const { referralId } = await askAndRefer(worker(), { code, to: HEALTH(), ...HEALTH_YES, ...asked })
	expect(await remindReceiver(worker('2026-11-24T02:00:00Z'), { code, referralId })).toEqual({ reminders: 1 })
	await expect(remindReceiver(worker('2026-11-24T16:59:00Z'), { code, referralId })).rejects.toMatchObject({ code: 'reminded-today' })
	expect(await remindReceiver(worker('2026-11-24T17:01:00Z'), { code, referralId })).toEqual({ reminders: 2 })
})

test('an emergency without consent names its law and reason, is told to the supervisor, and is reviewed in three working days', async () => {
	const { code, caseId } = await plantCase(ward)
	const ask = { code, to: HEALTH(), need: 'health', facts: ['call-name', 'health'], request: 'Cấp cứu', criminal: false, untilOn: '2026-11-25', ground: 'emergency-life-health', reason: 'Ngất, không trả lời' } as const
	await expect(referWithoutConsent(worker(), { ...ask, reason: '' })).rejects.toMatchObject({ code: 'reason-missing' })
	await expect(referWithoutConsent(worker(), { ...ask, ground: 'threat-to-life' })).rejects.toMatchObject({ code: 'ground-not-here' })
	await expect(referWithoutConsent(worker(), { ...ask, ground: 'child-under-16' })).rejects.toMatchObject({ code: 'ground-not-here' })
	await expect(referWithoutConsent(worker(), { ...ask, untilOn: '2026-12-23' })).rejects.toMatchObject({ code: 'until-too-far' })
	const sent = await referWithoutConsent(worker(), ask)
	expect(sent.reviewBy).toEqual(new Date('2026-11-26T17:00:00Z')) // Tuesday, Wednesday, Thursday 24:00 in Viet Nam
	expect(await openReferral(nurse(), { code: sent.referralCode })).toMatchObject({ withoutConsent: true })
	expect(await ward.sql(`select kind from protection.notice where person_id = $1 and subject_id = $2`, [ward.people['phu-trach']!.personId, caseId])).toEqual([{ kind: 'review' }])
	const seen = await seeConsents(supervisor(), { code })
	expect(seen.referrals).toMatchObject([{ code: sent.referralCode, emergency: { ground: 'emergency-life-health', reason: 'Ngất, không trả lời', finding: '', mayReview: true } }])
	expect((await seeConsents(worker(), { code })).referrals).toMatchObject([{ emergency: { mayReview: false } }])
	await expect(reviewEmergency(worker(), { code, referralId: sent.referralId, finding: 'justified', words: '' })).rejects.toMatchObject(notFound)
	await reviewEmergency(supervisor(), { code, referralId: sent.referralId, finding: 'not-justified', words: 'Chưa hỏi chị' })
	await expect(openReferral(nurse(), { code: sent.referralCode })).rejects.toMatchObject(notFound)
	expect((await seeConsents(supervisor(), { code })).referrals).toMatchObject([{ state: 'withdrawn', emergency: { finding: 'not-justified', mayReview: false } }])
})

test('the only supervisor sends without consent: the Chair is told and reviews it, and sees neither the case nor a fact', async () => {
	const { code, caseId } = await plantCase(ward, { worker: 'phu-trach', supervisor: 'phu-trach' })
	const chair = (now?: string) => ward.sealed('chu-tich', ['chair'], now), sole = () => ward.sealed('phu-trach', ['case-worker', 'supervisor'])
	await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at) values ($1, gen_random_uuid(), $2, 'chair', '2026-01-01', $2, now(), $2, now())`, [ward.ward, ward.people['chu-tich']!.personId])
	const { referralCode, referralId } = await referWithoutConsent(sole(), { code, to: HEALTH(), need: 'health', facts: ['call-name'], request: 'Cấp cứu', criminal: false, untilOn: '2026-11-25', ground: 'emergency-life-health', reason: 'Ngất, không trả lời' })
	expect(await ward.sql(`select person_id from protection.notice where kind = 'review' and subject_id = $1`, [caseId])).toEqual([{ person_id: ward.people['chu-tich']!.personId }])
	expect((await seeWorkday(chair(), null)).items.filter(({ kind }) => kind === 'emergency-review')).toMatchObject([{ code: '' }])
	const [waits] = await listEmergencies(chair(), null)
	await ward.sql(`update protection.case_file set supervisor_id = null where id = $1`, [caseId])
	const elsewhere = (await seeWorkday(ward.sealed('truong-hoc', ['supervisor']), null)).items.filter((item) => item.kind === 'emergency-review' && item.code === code)
	expect(elsewhere, 'another supervisor comes to it by breaking the glass').toMatchObject([{ notHers: true }])
	await ward.sql(`update protection.case_file set supervisor_id = $2 where id = $1`, [caseId, ward.people['phu-trach']!.personId])
	expect(waits).toMatchObject({ id: referralId, ground: 'emergency-life-health', reason: 'Ngất, không trả lời' })
	for (const word of [code, referralCode, 'chị Nến', 'Cấp cứu']) expect(JSON.stringify(waits)).not.toContain(word)
	expect(await listEmergencies(sole(), null)).toEqual([])
	await expect(reviewEmergency(sole(), { code, referralId, finding: 'justified', words: '' })).rejects.toMatchObject(notFound)
	await expect(reviewInPlace(sole(), { referralId, finding: 'justified', words: '' })).rejects.toMatchObject(notFound)
	await ward.sql(`insert into protection.conflict (unit_id, id, case_id, person_id, sealed_why, added_by, added_at) values ($1, gen_random_uuid(), $2, $3, '\\x00', $3, now())`, [ward.ward, caseId, ward.people['chu-tich']!.personId])
	expect(await listEmergencies(chair(), null), 'a Chair in conflict').toEqual([])
	await expect(reviewInPlace(chair(), { referralId, finding: 'justified', words: '' })).rejects.toMatchObject(notFound)
	await ward.sql('delete from protection.conflict where case_id = $1', [caseId])
	await reviewInPlace(chair(), { referralId, finding: 'not-justified', words: 'Chưa hỏi chị' })
	await expect(openReferral(nurse(), { code: referralCode })).rejects.toMatchObject(notFound)
	expect(await listEmergencies(chair(), null)).toEqual([])
})

test('what has passed its day is closed by itself, and by the daily work its facts and key are gone', async () => {
	const { code, caseId } = await plantCase(ward)
	const { referralCode } = await askAndRefer(worker(), { code, to: HEALTH(), ...HEALTH_YES, untilOn: '2026-11-24', ...asked })
	expect((await openReferral(nurse('2026-11-24T16:59:59Z'), { code: referralCode })).code).toBe(referralCode)
	await expect(openReferral(nurse('2026-11-24T17:00:00Z'), { code: referralCode })).rejects.toMatchObject(notFound)
	await expireReferrals(new Date('2026-11-24T16:00:00Z'))
	expect(await ward.sql('select state from protection.referral where case_id = $1', [caseId])).toEqual([{ state: 'sent' }])
	await expireReferrals(new Date('2026-11-24T17:05:00Z'))
	await expireReferrals(new Date('2026-11-24T17:05:00Z'))
	expect(await ward.sql(`select r.state, r.sealed_facts, k.wrapped from protection.referral r join protection.record_key k on k.record_id = r.id where r.case_id = $1`, [caseId]))
		.toEqual([{ state: 'expired', sealed_facts: null, wrapped: null }])
	expect(await ward.sql(`select 1 from protection.trace where verb = 'expire-referral' and subject_id = (select id from protection.referral where case_id = $1)`, [caseId])).toHaveLength(1)
})

test('the tables hold none of the planted words in any reading of their bytes', async () => {
	const { code } = await plantCase(ward)
	await askAndRefer(worker(), { code, to: POLICE(), need: 'safety', facts: ['full-name', 'address', 'safe-contact', 'perpetrator', 'account'], how: 'signed', untilOn: '2026-12-01', request: 'Đi cùng về số 7 hẻm Mẫu Thử', criminal: true })
	const columns = await ward.sql<{ name: string; column: string; type: string }>(`select format('%I.%I', table_schema, table_name) as name, column_name as column, data_type as type
		from information_schema.columns where table_schema in ('protection', 'audit', 'jobs') and data_type in ('bytea', 'text', 'jsonb', 'ARRAY', 'character varying')`)
	const found: string[] = []
	const words = PLANTED_WORDS
	for (const { name, column, type } of columns) {
		const rows = await ward.sql<{ value: unknown }>(`select ${type === 'bytea' ? `"${column}"` : `"${column}"::text`} as value from ${name} where "${column}" is not null`)
		for (const { value } of rows) {
			const readings = Buffer.isBuffer(value) ? [value.toString('latin1'), value.toString('utf8'), value.toString('utf16le')] : [String(value)]
			if (readings.some((reading) => words.some((word) => reading.includes(word) || reading.includes(Buffer.from(word).toString('latin1'))))) found.push(`${name}.${column}`)
		}
	}
	expect(columns.length).toBeGreaterThan(80)
	expect(words.length).toBeGreaterThan(8)
	expect(found).toEqual([])
})

test('with the case every receiver’s view of it closes', async () => {
	const { code } = await plantCase(ward)
	const { referralCode } = await askAndRefer(worker(), { code, to: HEALTH(), ...HEALTH_YES, ...asked })
	await openReferral(nurse(), { code: referralCode })
	await askClosure(worker(), { code, why: 'she-asks', words: '' })
	await openReferral(nurse(), { code: referralCode })
	await approveClosure(supervisor(), { code, agreed: true, words: '' })
	await expect(openReferral(nurse(), { code: referralCode })).rejects.toMatchObject(notFound)
})
