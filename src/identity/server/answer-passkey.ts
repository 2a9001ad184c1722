import { dayOf } from '#kernel/day.ts'
import type { Ctx } from '#kernel/context.ts'
import { appPool } from '#kernel/database.server.ts'
import { Refused, statusOf } from '#kernel/refused.ts'
import { accountOf, ctxAtGate, type Caller } from './account-of.ts'
import { beginSession } from './begin-session.ts'
import { notePasskeyAdded } from './change-own-factors.ts'
import { headersFor } from './auth-call.ts'
import { countTryAt, countTryFrom, forgiveTryFrom } from './sign-in-tries.ts'
import { theAuth } from './the-auth.ts'

const OPEN = ['/api/auth/passkey/generate-authenticate-options', '/api/auth/passkey/verify-authentication']
const SIGNED_IN = ['/api/auth/passkey/generate-register-options', '/api/auth/passkey/verify-registration']

/** The four calls the browser makes for keys kept on a machine; every other path of better-auth is not there. */
export async function answerPasskey(request: Request, caller: Caller, ctx: Ctx | null): Promise<Response> {
	const { pathname } = new URL(request.url)
	if (!OPEN.includes(pathname) && !(ctx && SIGNED_IN.includes(pathname))) return new Response(null, { status: 404 })
	try {
		if (pathname.endsWith('/verify-authentication')) await countTryFrom(caller.from, caller.now)
		const answer = await (await theAuth()).handler(asSeenByAuth(request, caller))
		if (answer.ok && ctx && pathname.endsWith('/verify-registration')) await notePasskeyAdded(ctx, null)
		if (answer.ok && pathname.endsWith('/verify-authentication')) await noteSignedIn(answer, caller)
		return answer
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return Response.json({ code: error.code }, { status: statusOf(error) })
	}
}

function asSeenByAuth(request: Request, caller: Caller): Request {
	const headers = headersFor(caller)
	const type = request.headers.get('content-type')
	if (type) headers.set('content-type', type)
	const body = request.method === 'POST' ? { body: request.body, duplex: 'half' } : {}
	return new Request(request.url, { method: request.method, headers, ...body })
}

/** A key opened a session: an ended or resting account is put out again at once. */
async function noteSignedIn(answer: Response, caller: Caller): Promise<void> {
	const { session } = (await answer.clone().json()) as { session: { userId: string, token: string } }
	const account = await accountOf({ userId: session.userId })
	try {
		if (!account || (account.endsOn && account.endsOn < dayOf(caller.now))) throw new Refused('sign-in-wrong')
		const ctx = ctxAtGate(account, caller)
		await countTryAt(ctx)
		await beginSession(ctx, session.token, { shared: false, by: 'passkey' })
		await forgiveTryFrom(caller.from)
	} catch (error) {
		await appPool().query('delete from auth.session where token = $1', [session.token])
		throw error
	}
}
