import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { readReply } from './read-reply.ts'
import { receiveAlert } from './receive-alert.ts'

const ward = aWard()
const WORDS = { villageId: null, place: 'gần nhà văn hóa', reachSender: '0900000001', senderName: 'Trần Thị Ví Dụ', note: '', help: null }

test('an alert is kept sealed, the clocks run, and the Chair is told in the same moment (Luật 13/2022 Điều 20)', async () => {
	const now = new Date('2026-11-23T07:05:00Z')
	const { code } = await receiveAlert({ unit: ward.ward, now, from: '10.0.0.9', senderId: ward.people['to-1']!.personId }, { door: 'village-head', inDanger: 'yes', child: 'yes', words: WORDS })
	expect(code).toBe('TB-0001')
	const [row] = await ward.sql('select door, in_danger, child_path, state, told_chair_at, sealed_words::text as words from protection.alert')
	expect(row).toMatchObject({ door: 'village-head', in_danger: 'yes', child_path: true, state: 'new', told_chair_at: now })
	expect(Buffer.from(String(row!['words']).slice(2), 'hex').toString('latin1')).not.toMatch(/0900000001|Tr.n Th/)
	expect(await ward.sql('select clock, due_at, stopped_at from protection.clock order by clock')).toEqual([
		{ clock: 'chair-assign', due_at: new Date('2026-11-23T07:20:00Z'), stopped_at: null }, { clock: 'child-emergency', due_at: new Date('2026-11-23T19:05:00Z'), stopped_at: null },
		{ clock: 'notify-chair', due_at: new Date('2026-11-23T07:20:00Z'), stopped_at: now }])
})

test('a wrong return code, one without a reply and one whose time is over get the same answer', async () => {
	const env = { unit: ward.ward, now: new Date('2026-11-23T07:05:00Z'), from: '' }
	const hash = 'ab'.repeat(32)
	await receiveAlert(env, { door: 'survivor', inDanger: 'unsaid', child: 'unsaid', words: WORDS, returnCodeHash: hash, returnCodeUntil: '2026-12-23' })
	expect(await readReply(env, 'cd'.repeat(32))).toBeNull()
	expect(await readReply(env, hash)).toBeNull()
	expect(await readReply({ ...env, now: new Date('2026-12-24T00:00:00Z') }, hash)).toBeNull()
})
