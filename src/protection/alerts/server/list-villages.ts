import { inProtection } from '../../access/server/in-protection.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** The villages of the ward, for the question where. */
export function listVillages(ctx: ProtectionCtx): Promise<{ id: string; name: string }[]> {
	return inProtection(ctx, (ctx) => ctx.sealedDb.selectFrom('identity.unit').select(['id', 'name']).where('ward_id', '=', ctx.unit)
		.where('kind', '=', 'village').where('ended_on', 'is', null).orderBy('sort').orderBy('name').execute())
}
