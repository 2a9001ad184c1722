import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** Erases a record by destroying its key: what was sealed with it stays as bytes nobody can open. Backups older than this
 *  still hold the wrapped key until they are gone themselves. */
export async function destroyKey(ctx: ProtectionCtx, recordId: string): Promise<void> {
	await ctx.sealedDb.updateTable('protection.record_key').set({ wrapped: null, destroyed_at: ctx.now, destroyed_by: ctx.actor.personId || null })
		.where('unit_id', '=', ctx.unit).where('record_id', '=', recordId).execute()
}
