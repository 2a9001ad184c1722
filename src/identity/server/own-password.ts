import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import type { Verb } from '#audit/server/index.ts'
import { verifyPassword } from './password-hash.ts'
import { countTryAt, forgetTries } from './sign-in-tries.ts'

/** A verb that asks for the password again: tries count as at the gate, so an open session is no way to guess it. */
export function behindPassword<Asked extends { password: string }, Result>(verb: Verb<Asked, Result>): Verb<Asked, Result> {
	const run = async (ctx: Ctx, asked: Asked): Promise<Result> => {
		await countTryAt(ctx)
		return verb(ctx, asked)
	}
	return Object.assign(run, { verbName: verb.verbName, permit: verb.permit })
}

/** Inside such a verb: is it really she?
 *  @throws Refused password-wrong */
export async function checkOwnPassword(ctx: Ctx, password: string): Promise<void> {
	const { rows } = await sql<{ password: string | null }>`select password from auth.account
		where "userId" = ${ctx.actor.userId} and "providerId" = 'credential'`.execute(ctx.db)
	const hash = rows[0]?.password
	if (!hash || !(await verifyPassword({ hash, password }))) throw new Refused('password-wrong')
	await forgetTries(ctx)
}
