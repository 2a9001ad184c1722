import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import type { Caller } from './account-of.ts'
import { asking, headersFor } from './auth-call.ts'
import { checkOwnPassword } from './own-password.ts'
import { countTryAt, forgetTries, noteWrongTry } from './sign-in-tries.ts'
import { isFirstUse } from './verify-second-factor.ts'

/** Is it really she who sits here now? A code of her authenticator app or a recovery code; in a sample ward, whose people
 *  have no second factor, the password once more. Tries count as at the gate.
 *  @throws Refused code-wrong, password-wrong, needs-second-factor, too-many-tries */
export async function proveAgain(ctx: Ctx, caller: Caller, proof: string): Promise<void> {
	const how = await factorOf(ctx)
	if (how === 'none') throw new Refused('needs-second-factor')
	await countTryAt(ctx)
	if (how === 'password') return inTransaction(ctx, (ctx) => checkOwnPassword(ctx, proof)).catch((error: unknown) => wrong(ctx, error))
	if (!(await isFirstUse(ctx.actor.userId, proof, caller.now))) return wrong(ctx, new Refused('code-wrong'))
	const headers = headersFor(caller)
	const answer = await asking((api) => /^\d{6}$/.test(proof)
		? api.verifyTOTP({ body: { code: proof }, headers, returnHeaders: true })
		: api.verifyBackupCode({ body: { code: proof, disableSession: true }, headers, returnHeaders: true }))
	if (answer.wrong !== null) return wrong(ctx, new Refused('code-wrong'))
	await inTransaction(ctx, forgetTries)
}

async function factorOf(ctx: Ctx): Promise<'code' | 'password' | 'none'> {
	return inTransaction(ctx, async (ctx) => {
		const { rows } = await sql<{ code: boolean | null; sample: boolean }>`select u."twoFactorEnabled" as code, w.sample
			from auth."user" u, identity.unit w where u.id = ${ctx.actor.userId} and w.id = ${ctx.unit}`.execute(ctx.db)
		return rows[0]?.code ? 'code' : rows[0]?.sample ? 'password' : 'none'
	})
}

async function wrong(ctx: Ctx, error: unknown): Promise<never> {
	if (error instanceof Refused) await noteWrongTry(ctx, error.code)
	throw error
}
