import { ctxAtGate, accountOf, type Caller } from './account-of.ts'
import { headersFor, type CookieToSet } from './auth-call.ts'
import { beginSecondFactor } from './change-own-factors.ts'
import { sessionCookieName, sessionToken } from './session-token.ts'
import { signIn } from './sign-in.ts'
import { theOrigin, theSecret } from './the-auth.ts'
import { whoIsThere } from './who-is-there.ts'

/** Right after set-up: signs the first administrator in and begins her second factor, so that its picture comes next. */
export async function firstSignIn(caller: Caller, asked: { username: string, password: string }): Promise<readonly CookieToSet[]> {
	const { cookies } = await signIn(caller, { ...asked, shared: false })
	const cookie = cookies.find(({ name }) => name === sessionCookieName(theOrigin()))
	const token = sessionToken(cookie?.value, theSecret())
	const [present, account] = [token && (await whoIsThere(token, caller.now)), await accountOf(asked)]
	if (!cookie || !present || !account) return cookies
	const headers = headersFor(caller)
	headers.set('cookie', `${cookie.name}=${encodeURIComponent(cookie.value)}`)
	const ctx = ctxAtGate(account, caller)
	const actor = { ...ctx.actor, roles: present.roles, sessionId: present.sessionId }
	await beginSecondFactor({ ...ctx, actor }, { caller: { ...caller, headers }, password: asked.password })
	return cookies
}
