import type { Ctx } from '#kernel/context.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { record } from '#audit/server/index.ts'
import type { Caller } from './account-of.ts'
import { asking, headersFor, type CookieToSet } from './auth-call.ts'

/** Ends the caller's session and clears its cookie; leaves a line when somebody was signed in. */
export async function signOut(ctx: Ctx | null, caller: Caller): Promise<readonly CookieToSet[]> {
	if (ctx) await inTransaction(ctx, (ctx) => record(ctx, 'sign-out', { kind: 'session', id: '' }))
	const answer = await asking((api) => api.signOut({ headers: headersFor(caller), returnHeaders: true }))
	return answer.wrong === null ? answer.cookies : []
}
