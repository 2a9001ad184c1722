import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { bringPeople, sampleCtx } from './bring-people.ts'

const ward = aWard()

test('who writes in a sample case is written down by the code she was given', async () => {
	const now = new Date('2026-01-01T01:00:00Z')
	const sample = { ward: ward.ward, people: ward.people } as unknown as Parameters<typeof bringPeople>[0]
	await bringPeople(sample, now)
	const rows = await ward.sql<{ person_id: string; code: string }>('select person_id, code from protection.worker')
	const given = Object.entries(ward.people).flatMap(([username, { personId }]) => rows.filter((row) => row.person_id === personId).map(({ code }) => [username, code]))
	expect(given).toHaveLength(7)
	expect(given.map(([username]) => [username, sampleCtx(sample, username!, [], now).actor.code])).toEqual(given)
	expect(sampleCtx(sample, 'kinh-te', [], now).actor.code).toBe('')
})
