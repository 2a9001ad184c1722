import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { accountOf, ctxAtGate, type Caller } from './account-of.ts'
import { asking, headersFor, type CookieToSet } from './auth-call.ts'
import { beginSession } from './begin-session.ts'
import { hashPassword } from './password-hash.ts'
import { countTryAt, countTryAtUnknown, countTryFrom, forgiveTryFrom, noteWrongTry, takeTryBack } from './sign-in-tries.ts'

export interface SignInAsked { readonly username: string, readonly password: string, readonly shared: boolean }
/** `in`: a session has begun. `second-factor`: the password was right, a code is still to come. */
export interface SignedIn { readonly state: 'in' | 'second-factor', readonly cookies: readonly CookieToSet[] }

/** Signs in by user name and password. An unknown name, a wrong password and an ended account get the same words after
 *  about the same time.
 *  @throws Refused sign-in-wrong, too-many-tries */
export async function signIn(caller: Caller, asked: SignInAsked): Promise<SignedIn> {
	await countTryFrom(caller.from, caller.now)
	const account = await accountOf({ username: asked.username })
	const ctx = account && ctxAtGate(account, caller)
	await (ctx ? countTryAt(ctx) : countTryAtUnknown(asked.username, caller.now))
	if (account?.endsOn && account.endsOn < dayOf(caller.now)) {
		await hashPassword(asked.password) // as long as a real check takes
		await noteWrongTry(ctx!, 'account-ended')
		throw new Refused('sign-in-wrong')
	}
	const answer = await asking((api) => api.signInUsername({
		body: { username: asked.username, password: asked.password, rememberMe: !asked.shared },
		headers: headersFor(caller), returnHeaders: true
	}))
	if (answer.wrong !== null || !ctx) {
		if (ctx) await noteWrongTry(ctx, 'sign-in-wrong')
		throw new Refused('sign-in-wrong')
	}
	await forgiveTryFrom(caller.from)
	if (!answer.response || !('token' in answer.response)) {
		await takeTryBack(ctx)
		return { state: 'second-factor', cookies: answer.cookies }
	}
	await beginSession(ctx, answer.response.token, { shared: asked.shared, by: 'password' })
	return { state: 'in', cookies: answer.cookies }
}
