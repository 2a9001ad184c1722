import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { replyToAlert } from '#protection/server/index.ts'
import { AnswersForm } from '../answers.ts'
import { openReply } from './open-reply.ts'
import { seePublic, seeVillages } from './see-public.ts'
import { sendRequest } from './send-request.ts'
import { publicUnit, type Visit } from './visit.ts'

const ward = aWard()
const SECRETS = ['0900000001', 'Trần Thị Ví Dụ', 'gần nhà văn hóa']
const around = { excuses: { 'wrong-number': 'Nhầm số', papers: 'Giấy tờ', 'hang-up': 'Cúp máy' }, villages: [] }
const answers = AnswersForm.parse({ door: 'other', danger: 'yes', place: SECRETS[2], way: 'call', number: SECRETS[0], name: SECRETS[1] })
const visit = async (from: string, at = '2026-11-23T07:05:00Z'): Promise<Visit> => ({ unit: (await publicUnit())!, now: new Date(at), from, locale: 'vi' })
const alerts = async () => (await ward.sql<{ count: number }>('select count(*)::int as count from protection.alert'))[0]!.count

test('what is sent arrives as an alert, and gives three words that end after the ward’s days', async () => {
	const sent = await sendRequest(await visit('10.0.0.1'), answers, crypto.randomUUID(), around)
	expect(sent).toMatchObject({ state: 'sent', until: '2026-12-23' })
	expect(await ward.sql('select door, in_danger, return_code_until from protection.alert')).toEqual([{ door: 'citizen', in_danger: 'yes', return_code_until: new Date('2026-12-23T16:59:59.999Z') }])
})

test('neither the words nor anything sent is in a table of the portal, and no address', async () => {
	const rows = JSON.stringify([await ward.sql('select * from portal.return_code'), await ward.sql('select * from portal.try'), await ward.sql(`select details, from_address from audit.entry`)])
	expect(SECRETS.concat('10.0.0.1').filter((secret) => rows.includes(secret))).toEqual([])
	expect(await ward.sql('select code_hash from portal.return_code')).toHaveLength(1)
})

test('the same sheet sent twice, or twice at once, arrives once and shows the same words', async () => {
	const before = await alerts()
	const sheet = crypto.randomUUID()
	const one = await sendRequest(await visit('10.0.0.2'), answers, sheet, around)
	const again = await sendRequest(await visit('10.0.0.2'), answers, sheet, around)
	expect(one.state).toBe('sent')
	expect(again).toEqual(one)
	expect(await alerts()).toBe(before + 1)
})

test('somebody who sends much waits longer each time, and is heard when the time has come; others do not wait', async () => {
	const at = (second: number) => new Date(Date.parse('2026-11-23T08:00:00Z') + second * 1000).toISOString()
	const send = async (second: number, from = '10.0.0.3') => (await sendRequest(await visit(from, at(second)), answers, crypto.randomUUID(), around)).state
	for (let times = 0; times < 5; times++) expect(await send(0)).toBe('sent')
	expect(await send(1)).toBe('wait')
	expect(await send(1)).toBe('wait')
	expect(await send(2)).toBe('sent')
	expect(await send(5)).toBe('wait')
	expect(await send(1, '10.0.0.4')).toBe('sent')
	expect(await send(3700)).toBe('sent')
})

test('wrong words, words of no reply and words that have ended open the same nothing', async () => {
	const sent = await sendRequest(await visit('10.0.1.1'), answers, crypto.randomUUID(), around)
	if (sent.state !== 'sent') throw new Error('not sent')
	const nothing = { state: 'nothing' }
	expect(await openReply(await visit('10.0.1.2'), 'mưa cầu lúa')).toEqual(nothing)
	expect(await openReply(await visit('10.0.1.3'), sent.words.join(' '))).toEqual(nothing)
	expect(await openReply(await visit('10.0.1.4', '2027-02-01T00:00:00Z'), sent.words.join(' '))).toEqual(nothing)
})

test('the three words, typed without marks, open the officer’s last reply and nothing of what was sent', async () => {
	const sent = await sendRequest(await visit('10.0.1.7'), answers, crypto.randomUUID(), around)
	if (sent.state !== 'sent') throw new Error('not sent')
	const [{ code }] = await ward.sql<{ code: string }>('select code from protection.alert order by code desc limit 1') as [{ code: string }]
	const duty = ward.sealed('hanh-chinh', ['duty-officer'], '2026-11-23T07:20:00Z')
	await replyToAlert(duty, { code, version: 1, text: 'Lời thứ nhất' })
	await replyToAlert({ ...duty, now: new Date('2026-11-23T07:30:00Z') }, { code, version: 2, text: 'Chị có thể đến trạm y tế.' })
	const typed = foldVietnamese(sent.words.join('-')).toUpperCase()
	const opened = await openReply(await visit('10.0.1.8', '2026-11-23T08:00:00Z'), typed)
	expect(opened).toEqual({ state: 'reply', text: 'Chị có thể đến trạm y tế.', at: new Date('2026-11-23T07:30:00Z') })
	expect(await openReply(await visit('10.0.1.9', '2026-12-23T16:00:00Z'), typed)).toMatchObject({ state: 'reply' })
	expect(await openReply(await visit('10.0.1.9', '2026-12-23T18:00:00Z'), typed)).toEqual({ state: 'nothing' })
})

test('guessing is slowed: after five tries most are not looked at', async () => {
	const states = []
	for (let second = 0; second < 60; second++) states.push((await openReply(await visit('10.0.2.1', new Date(Date.parse('2026-11-23T09:00:00Z') + second * 1000).toISOString()), 'mưa cầu lúa')).state)
	expect(states.filter((state) => state === 'nothing').length).toBeLessThanOrEqual(10)
	expect(states.slice(0, 5)).toEqual(['nothing', 'nothing', 'nothing', 'nothing', 'nothing'])
})

test('tries at the same moment all count', async () => {
	const here = await visit('10.0.2.2')
	const states = await Promise.all(Array.from({ length: 20 }, () => openReply(here, 'mưa cầu lúa').then(({ state }) => state)))
	expect(states.filter((state) => state === 'nothing').length).toBe(5)
})

test('a ward that has written nothing has the numbers every ward starts with, none of them certain', async () => {
	const { numbers, texts } = await seePublic(await visit('10.0.3.1'))
	expect(numbers.map(({ digits, checkedOn }) => [digits, checkedOn])).toEqual([['113', null], ['115', null], ['111', null], ['1900969680', null], ['18001769', null], ['18001768', null]])
	expect(texts.leaveTo).toMatch(/^https:\/\//)
	expect(await seeVillages(await visit('10.0.3.1'))).toHaveLength(8)
})
