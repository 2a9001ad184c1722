import { beforeEach, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import type { Caller } from './account-of.ts'
import { firstSignIn, nothingSetUp, sessionToken, setUp, whoIsThere } from './index.ts'
import { theSecret } from './the-auth.ts'

const ward = aWard()
const caller = (): Caller => ({ from: '10.0.0.1', now: new Date('2026-11-23T02:00:00Z'), locale: 'vi', headers: new Headers() })
const asked = (username = 'quan-tri') => ({
	wardName: 'xã Ví Dụ', provinceName: 'tỉnh Mẫu', place: 'Ví Dụ', issuer: ['ỦY BAN NHÂN DÂN', 'XÃ VÍ DỤ'], bodies: ['van-hoa', 'cong-an'], villages: ['Thôn 1', 'Thôn 2'],
	name: 'Trần Văn Mẫu', username, password: 'con trâu đi cày'
})

beforeEach(async () => {
	await ward.sql('truncate identity.unit, auth."user" cascade')
})

test('makes province, ward, bodies and an administrator who can sign in', async () => {
	expect(await nothingSetUp()).toBe(true)
	await setUp(caller(), asked())
	expect(await nothingSetUp()).toBe(false)
	const units = await ward.sql(`select kind, name from identity.unit order by kind, name`)
	expect(units).toEqual([
		{ kind: 'agency', name: 'Công an xã' }, { kind: 'agency', name: 'Phòng Văn hóa - Xã hội' }, { kind: 'province', name: 'tỉnh Mẫu' },
		{ kind: 'village', name: 'Thôn 1' }, { kind: 'village', name: 'Thôn 2' }, { kind: 'ward', name: 'xã Ví Dụ' }
	])
	const cookies = await firstSignIn(caller(), { username: 'quan-tri', password: 'con trâu đi cày' })
	const present = await whoIsThere(sessionToken(cookies[0]!.value, theSecret())!, new Date('2026-11-23T02:00:00Z'))
	expect(present).toMatchObject({ roles: ['administrator'], unitName: 'xã Ví Dụ', sample: false, mustChangePassword: false, secondFactor: false })
	expect(await ward.sql(`select verb, person_name from audit.entry where verb = 'set-up'`)).toEqual([{ verb: 'set-up', person_name: 'Trần Văn Mẫu' }])
	expect(await ward.sql(`select verified from auth."twoFactor"`)).toEqual([{ verified: false }])
	// the province above sees its ward: the ancestry is whole
	expect(await ward.sql(`select count(*)::int as pairs from identity.unit_ancestor`)).toEqual([{ pairs: 1 + 2 + 4 * 3 }])
})

test('of several at the same moment one wins and nothing of the others stays', async () => {
	const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((name) => setUp(caller(), asked(`quan-tri-${name}`)).then(() => 'done', (error: Error) => error.message)))
	expect(outcomes.sort()).toEqual(['already-set-up', 'already-set-up', 'already-set-up', 'done'])
	expect(await ward.sql(`select (select count(*)::int from identity.unit where kind = 'ward') as wards, (select count(*)::int from auth."user") as users`)).toEqual([{ wards: 1, users: 1 }])
})

test('is all or nothing', async () => {
	await ward.sql(`insert into auth."user" (id, name, email, "emailVerified", username) values ('x', 'x', 'x@x', true, 'quan-tri')`)
	await expect(setUp(caller(), asked())).rejects.toThrow('username-taken')
	expect(await nothingSetUp()).toBe(true)
})
