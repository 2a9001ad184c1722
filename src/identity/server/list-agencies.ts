import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { knownSince, remember } from '#kernel/known-until-written.server.ts'
import { madeOnce } from '#kernel/made-once.ts'

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
	const { rows } = await ctx.db.executeQuery(BODIES('all', { unit: ctx.unit }))
	return rows[0]!.bodies ?? []
}

/** The same for a page that shows them and is opened often: asked again when somebody wrote in the ward. */
export async function listKnownAgencies(ctx: Ctx): Promise<readonly Agency[]> {
	const known = knownSince<readonly Agency[]>(ctx, 'bodies')
	if (known) return known
	const asked = performance.now()
	const bodies = await listAgencies(ctx)
	remember(ctx, 'bodies', bodies, asked)
	return bodies
}

const BODIES = madeOnce<{ bodies: Agency[] | null }, 'all', 'unit'>((_shape, at) => sql`
	select json_agg(json_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'shortName', u.short_name, 'orderedByPlan', u.ordered_by_plan, 'folded', u.folded)
		order by u.sort, u.name) as bodies
	from identity.unit u where u.ward_id = ${at('unit')} and u.ended_on is null`)
