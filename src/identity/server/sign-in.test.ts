import { beforeEach, describe, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '#sample/people.ts'
import { aWard } from '#support/ward.ts'
import type { Caller } from './account-of.ts'
import type { CookieToSet } from './auth-call.ts'
import { sessionToken, signIn, signOut, touchSession, whoIsThere } from './index.ts'
import { theSecret } from './the-auth.ts'

const ward = aWard()
const at = (now = '2026-11-23T02:00:00Z', from = '10.0.0.1', cookie = ''): Caller => ({ from, now: new Date(now), locale: 'vi', headers: new Headers({ cookie, 'user-agent': 'test', 'x-forwarded-for': '6.6.6.6' }) })
const asked = (username: string, password = SAMPLE_PASSWORD) => ({ username, password, shared: false })
const tokenOf = (cookies: readonly CookieToSet[]) => sessionToken(cookies.find(({ name }) => name === 'sanhvai.session_token')?.value, theSecret())
const codeOf = (work: Promise<unknown>) => work.then(() => 'in', (error: Error) => error.message)

beforeEach(async () => {
	await ward.sql('delete from identity.sign_in_try; update identity.person set failed_tries = 0, locked_until = null')
})

describe('signing in', () => {
	test('opens a session that says who is there, and leaves a line', async () => {
		const { state, cookies } = await signIn(at(), asked('PHU-TRACH'))
		expect(state).toBe('in')
		expect(await whoIsThere(tokenOf(cookies)!, new Date())).toMatchObject({ username: 'phu-trach', roles: ['officer'], unit: ward.ward })
		const [line] = await ward.sql(`select verb, outcome, person_name, from_address from audit.entry where verb = 'sign-in'`)
		expect(line).toEqual({ verb: 'sign-in', outcome: 'done', person_name: 'Lê Thị Thử', from_address: '10.0.0.1' })
	})

	test('keeps the real address with the session, not one the sender made up', async () => {
		const { cookies } = await signIn(at(), asked('van-thu'))
		const [session] = await ward.sql('select "ipAddress" from auth.session where token = $1', [tokenOf(cookies)])
		expect(session).toEqual({ ipAddress: '10.0.0.1' })
	})

	test('a forged or cut session cookie is nobody', async () => {
		const { cookies } = await signIn(at(), asked('van-thu'))
		const { value } = cookies.find(({ name }) => name === 'sanhvai.session_token')!
		const [token, signature] = value.split('.') as [string, string]
		expect(sessionToken(value, theSecret())).toBe(token)
		for (const forged of [token, `${token}.`, `${token}.${signature.slice(1)}`, `x${value}`, `${token}x.${signature}`, '.', '']) expect(sessionToken(forged, theSecret())).toBeNull()
		expect(await whoIsThere('no-such-token', new Date())).toBeNull()
	})

	test('on a shared machine lasts a quarter of an hour, begun anew while in use', async () => {
		const { cookies } = await signIn(at(), { ...asked('van-thu'), shared: true })
		const token = tokenOf(cookies)!
		expect(cookies.find(({ name }) => name === 'sanhvai.session_token')!.options).not.toHaveProperty('maxAge')
		const left = () => ward.sql<{ minutes: number }>(`select round(extract(epoch from "expiresAt" - now()) / 60)::int as minutes from auth.session where token = $1`, [token])
		expect(await left()).toEqual([{ minutes: 15 }])
		await ward.sql(`update auth.session set "expiresAt" = now() + interval '5 minutes', "updatedAt" = now() - interval '10 minutes' where token = $1`, [token])
		const present = await whoIsThere(token, new Date())
		expect(present?.unseen).toBe(true)
		await touchSession(present!.sessionId)
		expect(await left()).toEqual([{ minutes: 15 }])
		await ward.sql(`update auth.session set "expiresAt" = now() - interval '1 second' where token = $1`, [token])
		expect(await whoIsThere(token, new Date())).toBeNull()
	})

	test('signing out ends the session and leaves a line', async () => {
		const { cookies } = await signIn(at(), asked('van-thu'))
		const cookie = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
		const cleared = await signOut(ward.as('van-thu'), at(undefined, undefined, cookie))
		expect(await whoIsThere(tokenOf(cookies)!, new Date())).toBeNull()
		expect(cleared.find(({ name }) => name === 'sanhvai.session_token')?.value).toBe('')
		expect(await ward.sql(`select person_name from audit.entry where verb = 'sign-out'`)).toEqual([{ person_name: 'Nguyễn Thị Ví Dụ' }])
	})
})

describe('wrong tries', () => {
	test.each(['kinh-te', 'nobody-here'])('lock %s after five, growing, with the same words for names nobody has', async (username) => {
		for (let n = 0; n < 5; n++) expect(await codeOf(signIn(at(), asked(username, 'wrong')))).toBe('sign-in-wrong')
		await expect(signIn(at(), asked(username))).rejects.toMatchObject({ message: 'too-many-tries', params: { minutes: 15 } })
		await expect(signIn(at('2026-11-23T02:14:30Z'), asked(username, 'wrong'))).rejects.toMatchObject({ message: 'too-many-tries', params: { minutes: 1 } })
		expect(await codeOf(signIn(at('2026-11-23T02:16:00Z'), asked(username, 'wrong')))).toBe('sign-in-wrong')
		await ward.sql(`update identity.person set failed_tries = 9; update identity.sign_in_try set tries = 9 where subject like 'name:%'`)
		expect(await codeOf(signIn(at('2026-11-23T02:16:00Z'), asked(username, 'wrong')))).toBe('sign-in-wrong')
		await expect(signIn(at('2026-11-23T02:16:00Z'), asked(username, 'wrong'))).rejects.toMatchObject({ params: { minutes: 30 } })
	})

	test('are forgotten after a right one, and each leaves a line', async () => {
		for (let n = 0; n < 2; n++) await codeOf(signIn(at(), asked('doan', 'wrong')))
		expect(await codeOf(signIn(at(), asked('doan')))).toBe('in')
		expect(await ward.sql('select failed_tries, locked_until from identity.person where id = $1', [ward.people['doan']!.personId])).toEqual([{ failed_tries: 0, locked_until: null }])
		const lines = await ward.sql(`select outcome, reason from audit.entry where verb = 'sign-in' and person_name = 'A Ví Dụ' and outcome = 'refused'`)
		expect(lines).toHaveLength(2)
	})

	test('twenty at the same moment are not twenty guesses', async () => {
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => codeOf(signIn(at(), asked('to-1', 'wrong')))))
		expect(outcomes.filter((code) => code === 'sign-in-wrong')).toHaveLength(5)
		expect(outcomes.filter((code) => code === 'too-many-tries')).toHaveLength(15)
	})

	test('from one address over many names are stopped, from another they are not; right ones do not count', async () => {
		await signIn(at(), asked('to-2'))
		expect(await ward.sql('select tries from identity.sign_in_try')).toEqual([{ tries: 0 }])
		await ward.sql('update identity.sign_in_try set tries = 28')
		for (const name of ['guess-1', 'guess-2']) expect(await codeOf(signIn(at(), asked(name, 'wrong')))).toBe('sign-in-wrong')
		expect(await codeOf(signIn(at(), asked('to-2')))).toBe('too-many-tries')
		expect(await codeOf(signIn(at('2026-11-23T02:15:00Z'), asked('to-2')))).toBe('in')
		expect(await codeOf(signIn(at(undefined, '10.0.0.2'), asked('to-2')))).toBe('in')
	})
})

test('an ended account cannot sign in, and hears the same as for a wrong password', async () => {
	await ward.sql(`update identity.person set ends_on = '2026-11-22' where id = $1`, [ward.people['to-3']!.personId])
	expect(await codeOf(signIn(at(), asked('to-3')))).toBe('sign-in-wrong')
	expect(await ward.sql(`select reason from audit.entry where person_name = 'A Thử'`)).toEqual([{ reason: 'account-ended' }])
	expect(await ward.sql('select id from auth.session where "userId" = $1', [ward.people['to-3']!.userId])).toEqual([])
	await ward.sql(`update identity.person set ends_on = '2026-11-23' where id = $1`, [ward.people['to-3']!.personId])
	expect(await codeOf(signIn(at(), asked('to-3')))).toBe('in')
})
