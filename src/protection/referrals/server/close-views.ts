import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { tell } from '../../notices/server/tell.ts'
import { addressOf, findReceiver, toldOf } from './receivers.ts'

/** Closes the receiver's view of these referrals for good, in the caller's transaction: the facts are deleted and their
 *  key destroyed, so that no copy of the row opens again. What was already answered keeps its state; the rest becomes
 *  `state`. The receivers are told that something changed, not what. */
export async function closeViews(ctx: ProtectionCtx, state: 'withdrawn' | 'expired', ids: readonly string[]): Promise<number> {
	if (ids.length === 0) return 0
	const rows = await ctx.sealedDb.selectFrom('protection.referral').select(['id', 'case_id', 'state', 'to_agency', 'to_service'])
		.where('unit_id', '=', ctx.unit).where('id', 'in', [...ids]).where('sealed_facts', 'is not', null).forUpdate().execute()
	for (const row of rows) {
		const open = row.state === 'sent' || row.state === 'accepted'
		await destroyFacts(ctx, row.id, open ? state : (row.state as 'done'))
		if (!open) continue
		const receiver = await findReceiver(ctx, addressOf({ agencyId: row.to_agency, serviceId: row.to_service })).catch(() => null)
		if (receiver) await tell(ctx, await toldOf(ctx, receiver, row.case_id), 'referral', row.id)
	}
	return rows.length
}

/** The facts of one referral and the key they were sealed under. The caller holds the row. */
export async function destroyFacts(ctx: ProtectionCtx, referralId: string, state: string): Promise<void> {
	await ctx.sealedDb.updateTable('protection.referral').set((row) => ({ state, sealed_facts: null, row_version: row('row_version', '+', 1) }))
		.where('unit_id', '=', ctx.unit).where('id', '=', referralId).execute()
	await ctx.sealedDb.updateTable('protection.record_key').set({ wrapped: null, destroyed_at: ctx.now, destroyed_by: ctx.actor.personId || null })
		.where('unit_id', '=', ctx.unit).where('record_id', '=', referralId).where('wrapped', 'is not', null).execute()
}
