import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '#sample/people.ts'
import { aWard } from '#support/ward.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Caller } from './account-of.ts'
import type { CookieToSet } from './auth-call.ts'
import {
	beginSecondFactor, changeOwnPassword, confirmSecondFactor, endAllOwnSessions, endOwnSession, endSecondFactor, renewRecoveryCodes,
	seeBegunFactor, seeOwnAccount, sessionToken, signIn, verifySecondFactor, whoIsThere
} from './index.ts'
import { theSecret } from './the-auth.ts'

const ward = aWard()
const cookieLine = (cookies: readonly CookieToSet[]) => cookies.filter(({ value }) => value).map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
const caller = (cookies: readonly CookieToSet[] = []): Caller => ({ from: '10.0.0.1', now: new Date(), locale: 'vi', headers: new Headers({ cookie: cookieLine(cookies) }) })
const tokenOf = (cookies: readonly CookieToSet[]) => sessionToken(cookies.find(({ name }) => name === 'sanhvai.session_token')?.value, theSecret())!
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: Error) => error.message)
const present = (cookies: readonly CookieToSet[]) => whoIsThere(tokenOf(cookies), new Date())

async function enter(username: string, password = SAMPLE_PASSWORD, shared = false): Promise<{ ctx: Ctx, cookies: readonly CookieToSet[] }> {
	const { cookies } = await signIn(caller(), { username, password, shared })
	const here = await present(cookies)
	return { cookies, ctx: { ...ward.as(username), now: new Date(), actor: { ...ward.as(username).actor, sessionId: here!.sessionId } } }
}

/** RFC 6238, straight from its text, so that the test does not trust the library it tests. */
function totp(secret: string): string {
	const counter = Buffer.alloc(8)
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
	const mac = createHmac('sha1', secret).update(counter).digest()
	return String((mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function withFactor(username: string, shared = false) {
	const { ctx, cookies } = await enter(username, SAMPLE_PASSWORD, shared)
	await beginSecondFactor(ctx, { caller: caller(cookies), password: SAMPLE_PASSWORD })
	const { secret } = (await seeBegunFactor(ctx, null))!
	const confirmed = await confirmSecondFactor(ctx, { caller: caller(cookies), code: totp(secret) })
	return { ctx, secret, ...confirmed }
}

describe('the second factor', () => {
	test('counts only after its first code', async () => {
		const { ctx, cookies } = await enter('chu-tich')
		expect(await codeOf(beginSecondFactor(ctx, { caller: caller(cookies), password: 'wrong' }))).toBe('password-wrong')
		await beginSecondFactor(ctx, { caller: caller(cookies), password: SAMPLE_PASSWORD })
		expect((await present(cookies))?.secondFactor).toBe(false)
		expect(await codeOf(confirmSecondFactor(ctx, { caller: caller(cookies), code: '000000' }))).toBe('code-wrong')
		const { secret } = (await seeBegunFactor(ctx, null))!
		const { recoveryCodes, cookies: next } = await confirmSecondFactor(ctx, { caller: caller(cookies), code: totp(secret) })
		expect((await present(next))?.secondFactor).toBe(true)
		expect(await seeBegunFactor(ctx, null)).toBeNull()
		expect(recoveryCodes).toHaveLength(10)
		expect(recoveryCodes.every((code) => /^[a-z2-9]{4}-[a-z2-9]{4}$/.test(code))).toBe(true)
	})

	test('is asked after the password, and a right code opens the session', async () => {
		const { secret } = await withFactor('van-phong')
		const half = await signIn(caller(), { username: 'van-phong', password: SAMPLE_PASSWORD, shared: false })
		expect(half.state).toBe('second-factor')
		expect(tokenOf(half.cookies)).toBeNull()
		expect(await codeOf(verifySecondFactor(caller(half.cookies), { code: '000000', shared: false }))).toBe('code-wrong')
		const cookies = await verifySecondFactor(caller(half.cookies), { code: totp(secret), shared: false })
		expect(await present(cookies)).toMatchObject({ username: 'van-phong', secondFactor: true })
		expect(await codeOf(verifySecondFactor(caller(half.cookies), { code: totp(secret), shared: false }))).toBe('second-factor-over')
		expect(await codeOf(verifySecondFactor(caller(), { code: totp(secret), shared: false }))).toBe('second-factor-over')
	})

	test('wrong codes lock the account as wrong passwords do', async () => {
		await withFactor('kinh-te')
		const half = await signIn(caller(), { username: 'kinh-te', password: SAMPLE_PASSWORD, shared: false })
		const outcomes: string[] = []
		for (let n = 0; n < 6; n++) outcomes.push(await codeOf(verifySecondFactor(caller(half.cookies), { code: '000000', shared: false })))
		expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'code-wrong'), 'too-many-tries'])
	})

	test('a recovery code opens once; renewing ends the old ones', async () => {
		const { recoveryCodes, ctx, cookies } = await withFactor('y-te')
		const enterBy = async (code: string) => {
			const half = await signIn(caller(), { username: 'y-te', password: SAMPLE_PASSWORD, shared: false })
			return codeOf(verifySecondFactor(caller(half.cookies), { code, shared: false }))
		}
		expect(await enterBy(recoveryCodes[0]!)).toBe('done')
		expect(await enterBy(recoveryCodes[0]!)).toBe('code-wrong')
		const renewed = await renewRecoveryCodes(ctx, { caller: caller(cookies), password: SAMPLE_PASSWORD })
		expect(await enterBy(recoveryCodes[1]!)).toBe('code-wrong')
		expect(await enterBy(renewed.recoveryCodes[0]!)).toBe('done')
	})

	test('can be ended with the password, and a shared machine stays short through it', async () => {
		const { ctx, cookies } = await withFactor('truong-hoc', true)
		const left = async (line: readonly CookieToSet[]) => (await ward.sql<{ minutes: number }>(`select round(extract(epoch from "expiresAt" - now()) / 60)::int as minutes from auth.session where token = $1`, [tokenOf(line)]))[0]?.minutes
		expect(await left(cookies)).toBe(15)
		const here = (await present(cookies))!
		const ended = await endSecondFactor({ ...ctx, actor: { ...ctx.actor, sessionId: here.sessionId } }, { caller: caller(cookies), password: SAMPLE_PASSWORD })
		expect(await left(ended.cookies)).toBe(15)
		expect((await signIn(caller(), { username: 'truong-hoc', password: SAMPLE_PASSWORD, shared: false })).state).toBe('in')
	})
})

describe('the password', () => {
	test('changes with the old one, ends the other sessions and the duty to change it', async () => {
		await ward.sql('update identity.person set must_change_password = true where id = $1', [ward.people['doan']!.personId])
		const elsewhere = await enter('doan'), here = await enter('doan')
		expect((await present(here.cookies))?.mustChangePassword).toBe(true)
		const change = (password: string, newPassword: string) => codeOf(changeOwnPassword(here.ctx, { password, newPassword }))
		expect(await change('wrong', 'con trâu đi cày')).toBe('password-wrong')
		expect(await change(SAMPLE_PASSWORD, SAMPLE_PASSWORD)).toBe('password-same')
		expect(await change(SAMPLE_PASSWORD, 'ngan')).toBe('password-short')
		expect(await change(SAMPLE_PASSWORD, 'con trâu đi cày')).toBe('done')
		expect(await present(here.cookies)).toMatchObject({ mustChangePassword: false })
		expect(await present(elsewhere.cookies)).toBeNull()
		expect(await codeOf(signIn(caller(), { username: 'doan', password: SAMPLE_PASSWORD, shared: false }))).toBe('sign-in-wrong')
		expect(await codeOf(signIn(caller(), { username: 'doan', password: 'con trâu đi cày', shared: false }))).toBe('done')
	})

	test('cannot be guessed from an open session', async () => {
		const { ctx } = await enter('to-4')
		for (let n = 0; n < 5; n++) await codeOf(changeOwnPassword(ctx, { password: `guess ${n}`, newPassword: 'con trâu đi cày' }))
		expect(await codeOf(changeOwnPassword(ctx, { password: SAMPLE_PASSWORD, newPassword: 'con trâu đi cày' }))).toBe('too-many-tries')
	})
})

describe('sessions', () => {
	test('are listed with this one, and one can be ended', async () => {
		const first = await enter('to-1'), second = await enter('to-1')
		const { sessions } = await seeOwnAccount(second.ctx, null)
		expect(sessions.map(({ id }) => id).sort()).toEqual([first.ctx.actor.sessionId, second.ctx.actor.sessionId].sort())
		await endOwnSession(second.ctx, { sessionId: first.ctx.actor.sessionId })
		expect(await present(first.cookies)).toBeNull()
		expect(await present(second.cookies)).not.toBeNull()
	})

	test('of somebody else cannot be seen or ended', async () => {
		const hers = await enter('to-2'), his = await enter('to-3')
		expect((await seeOwnAccount(his.ctx, null)).sessions.map(({ id }) => id)).not.toContain(hers.ctx.actor.sessionId)
		expect(await codeOf(endOwnSession(his.ctx, { sessionId: hers.ctx.actor.sessionId }))).toBe('not-found')
		expect(await present(hers.cookies)).not.toBeNull()
	})

	test('all end by signing out everywhere', async () => {
		const first = await enter('thon-1'), second = await enter('thon-1'), other = await enter('thon-2')
		await endAllOwnSessions(second.ctx, {})
		expect([await present(first.cookies), await present(second.cookies)]).toEqual([null, null])
		expect(await present(other.cookies)).not.toBeNull()
	})
})
