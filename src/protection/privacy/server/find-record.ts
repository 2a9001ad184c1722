import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { keptOutOfAlert } from '../../alerts/server/kept-out.ts'
import type { SealedVerb } from '../../access/rights.ts'

/** The case or alert a supervisor means by its code, locked, closed, and with its key still there; a case only through its door.
 *  @throws Refused not-found, still-open, erased-already */
export async function findClosed(ctx: ProtectionCtx, asked: { readonly kind: 'case' | 'alert'; readonly code: string }, verb: SealedVerb): Promise<string> {
	const found = asked.kind === 'case' ? await enterCase(ctx, asked.code, verb, 'done') : await alertCalled(ctx, asked.code)
	if (found.state !== 'closed') throw new Refused('still-open')
	const key = await ctx.sealedDb.selectFrom('protection.record_key').select('wrapped').where('unit_id', '=', ctx.unit).where('record_id', '=', found.id).forUpdate().executeTakeFirst()
	if (!key?.wrapped) throw new Refused('erased-already')
	return found.id
}

async function alertCalled(ctx: ProtectionCtx, code: string): Promise<{ id: string; state: string }> {
	const alert = await ctx.sealedDb.selectFrom('protection.alert as a').select(['a.id', 'a.state']).where('a.unit_id', '=', ctx.unit).where('a.code', '=', code).where('a.case_id', 'is', null)
		.where(sql<boolean>`not ${keptOutOfAlert(ctx, ctx.actor.personId)}`).executeTakeFirst()
	if (!alert) throw new Refused('not-found')
	return alert
}
