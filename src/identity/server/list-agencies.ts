import type { Ctx } from '#kernel/context.ts'

/** A body of the ward that can be given tasks: an agency, a school, a village. */
export interface Agency {
	readonly id: string
	readonly kind: 'agency' | 'village'
	readonly name: string
	readonly shortName: string
	readonly orderedByPlan: boolean
	readonly folded: string
}

/** All bodies of the ctx's ward in the ward's own order. Runs inside a look or verb. */
export async function listAgencies(ctx: Ctx): Promise<Agency[]> {
	const rows = await ctx.db.selectFrom('identity.unit')
		.select(['id', 'kind', 'name', 'short_name', 'ordered_by_plan', 'folded'])
		.where('ward_id', '=', ctx.unit).where('ended_on', 'is', null)
		.orderBy('sort').orderBy('name').execute()
	return rows.map((row) => ({
		id: row.id, kind: row.kind as Agency['kind'], name: row.name, shortName: row.short_name,
		orderedByPlan: row.ordered_by_plan, folded: row.folded
	}))
}
