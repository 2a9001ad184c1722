import { dayOf } from '#kernel/day.ts'
import { appPool } from '#kernel/database.server.ts'
import { Refused } from '#kernel/refused.ts'
import { accountOf, ctxAtGate, type Account, type Caller } from './account-of.ts'
import { asking, headersFor, type CookieToSet } from './auth-call.ts'
import { beginSession } from './begin-session.ts'
import { sessionToken } from './session-token.ts'
import { countTryAt, countTryFrom, forgiveTryFrom, noteWrongTry } from './sign-in-tries.ts'
import { theOrigin, theSecret } from './the-auth.ts'

/** The second step of signing in: a code of the authenticator app, or a recovery code, which works once.
 *  @throws Refused code-wrong, second-factor-over (begin again), too-many-tries */
export async function verifySecondFactor(caller: Caller, asked: { code: string, shared: boolean }): Promise<readonly CookieToSet[]> {
	const account = await whoIsHalfIn(caller)
	if (!account || (account.endsOn && account.endsOn < dayOf(caller.now))) throw new Refused('second-factor-over')
	await countTryFrom(caller.from, caller.now)
	const ctx = ctxAtGate(account, caller)
	await countTryAt(ctx)
	if (!(await isFirstUse(account.userId, asked.code, caller.now))) {
		await noteWrongTry(ctx, 'code-wrong')
		throw new Refused('code-wrong')
	}
	const headers = headersFor(caller)
	const answer = await asking<{ token: string | undefined }>((api) => /^\d{6}$/.test(asked.code)
		? api.verifyTOTP({ body: { code: asked.code }, headers, returnHeaders: true })
		: api.verifyBackupCode({ body: { code: asked.code }, headers, returnHeaders: true }))
	if (answer.wrong === null && answer.response.token) {
		await forgiveTryFrom(caller.from)
		await beginSession(ctx, answer.response.token, { shared: asked.shared, by: 'second-factor' })
		return answer.cookies
	}
	await noteWrongTry(ctx, 'code-wrong')
	if (answer.wrong === 'ACCOUNT_TEMPORARILY_LOCKED') throw new Refused('too-many-tries', { minutes: 15 })
	const again = answer.wrong === 'INVALID_CODE' || answer.wrong === 'INVALID_BACKUP_CODE'
	throw new Refused(again ? 'code-wrong' : 'second-factor-over')
}

const LONGER_THAN_A_CODE_LIVES_MS = 600_000

/** An authenticator's code stays right for a minute or more and must open only once (RFC 6238 §5.2). */
export async function isFirstUse(userId: string, code: string, now: Date): Promise<boolean> {
	const window = new Date(Math.floor(now.getTime() / LONGER_THAN_A_CODE_LIVES_MS) * LONGER_THAN_A_CODE_LIVES_MS)
	const { rowCount } = await appPool().query(`insert into identity.sign_in_try (subject, window_start, tries)
		select $1, $2, 1 where not exists (select from identity.sign_in_try where subject = $1 and window_start >= $3) on conflict do nothing`,
	[`code:${userId}:${code}`, window, new Date(now.getTime() - LONGER_THAN_A_CODE_LIVES_MS)])
	return rowCount === 1
}

/** Whose password was right a moment ago in this browser; null when nobody's, or too long ago. */
export async function whoIsHalfIn(caller: Caller): Promise<Account | null> {
	const name = `${theOrigin().startsWith('https:') ? '__Secure-' : ''}sanhvai.two_factor`
	const { parseCookies } = await import('better-auth/cookies')
	const cookie = parseCookies(caller.headers.get('cookie') ?? '').get(name)
	const challenge = sessionToken(cookie && decodeURIComponent(cookie), theSecret())
	if (!challenge) return null
	const { rows } = await appPool().query<{ value: string }>('select value from auth.verification where identifier = $1 and "expiresAt" > $2', [challenge, caller.now])
	return rows[0] ? accountOf({ userId: rows[0].value }) : null
}
