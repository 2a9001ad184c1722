import type { Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** The row, held until the end of the transaction. @throws Refused not-found */
export async function holdService(ctx: ProtectionCtx, id: string) {
	const row = await ctx.sealedDb.selectFrom('protection.service').select(['id', 'kind', 'sealed', 'row_version']).where('unit_id', '=', ctx.unit).where('id', '=', id)
		.where('ended_on', 'is', null).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	return row
}

export async function setService(ctx: ProtectionCtx, id: string, values: { verified_on?: Day; ended_on?: Day; publish_consent_at?: Date; publish_how?: string; publish_ended_at?: Date | null }): Promise<void> {
	await ctx.sealedDb.updateTable('protection.service').set((column) => ({ ...values, row_version: column('row_version', '+', 1) })).where('unit_id', '=', ctx.unit).where('id', '=', id).execute()
}
