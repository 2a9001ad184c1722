import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { mayDo, type VerbName } from '#rights/rights.ts'
import { recordRefusal, type Thing } from './record.ts'

/** The table of rights and nothing else; a no leaves its line.
 *  @throws Refused not-allowed */
export async function mustBeAllowed(ctx: Ctx, name: VerbName, thing: Thing): Promise<void> {
	if (mayDo(ctx.actor.roles, name)) return
	await inTransaction(ctx, (ctx) => recordRefusal(ctx, name, 'not-allowed', thing))
	throw new Refused('not-allowed')
}
