import { dayOf, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { standingRole } from '../../access/server/standing.ts'
import type { ServiceKind, ServiceWords } from '../service.ts'
import { wordsOf } from './see-services.ts'

export interface ServiceForm {
	readonly keepers: readonly { readonly id: string; readonly code: string }[]
	readonly agencies: readonly { readonly id: string; readonly name: string }[]
	readonly service: {
		readonly id: string
		readonly kind: ServiceKind
		readonly needs: readonly string[]
		/** null: a shelter's are not shown. */
		readonly words: ServiceWords | null
		readonly capacity: number | null
		readonly keeperId: string | null
		readonly agencyId: string | null
		readonly version: number
		/** Day of the owner's consent while the address is public. */
		readonly publishedSince: Day | null
	} | null
}

/** What the form of a service shows; of a shelter nothing but its numbers. @throws Refused not-found */
export const seeServiceForm = sealed('change-service', async (ctx, asked: { serviceId: string | null }): Promise<ServiceForm> => {
	const service = asked.serviceId ? await serviceOf(ctx, asked.serviceId) : null
	const keepers = await ctx.sealedDb.selectFrom(standingRole(ctx).as('r')).innerJoin('protection.worker as w', 'w.person_id', 'r.person_id')
		.select(['w.person_id as id', 'w.code']).distinct().where('w.unit_id', '=', ctx.unit).where('r.role', '=', 'shelter-keeper').orderBy('w.code').execute()
	const agencies = await ctx.sealedDb.selectFrom('identity.unit').select(['id', 'name']).where('ward_id', '=', ctx.unit).where('kind', '=', 'agency').where('ended_on', 'is', null).orderBy('sort').execute()
	leave(ctx, 'change-service', 'looked', { kind: 'service', id: asked.serviceId })
	return { keepers, agencies, service }
})

async function serviceOf(ctx: ProtectionCtx, id: string): Promise<ServiceForm['service']> {
	const row = await ctx.sealedDb.selectFrom('protection.service').selectAll().where('unit_id', '=', ctx.unit).where('id', '=', id).where('ended_on', 'is', null).executeTakeFirst()
	if (!row) throw new Refused('not-found')
	const kind = row.kind as ServiceKind
	return {
		id, kind, needs: row.needs, words: kind === 'shelter' ? null : await wordsOf(ctx, row), capacity: row.capacity, keeperId: row.keeper_id, agencyId: row.agency_id,
		version: row.row_version, publishedSince: row.publish_consent_at && !row.publish_ended_at ? dayOf(row.publish_consent_at) : null
	}
}
