import { sql, type RawBuilder } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { sightOf } from '../sight.ts'

/** Which rows of documents.document, alias d, this person may know of. It names the unit. */
export function visible(ctx: Ctx): RawBuilder<unknown> {
	const sight = sightOf(ctx.actor.roles)
	if (sight === 'all') return sql`d.unit_id = ${ctx.unit}`
	if (sight === 'addressed') return sql`d.unit_id = ${ctx.unit} and d.state <> 'draft' and ${addressed(ctx)}`
	return sql`d.unit_id = any(${[...ctx.units]}::uuid[]) and d.direction = 'out' and d.state = 'issued' and d.kind in ('plan', 'report')`
}

/** Addressed to the person's own body. */
export function addressed(ctx: Ctx): RawBuilder<unknown> {
	return sql`exists (select from documents.recipient r where r.unit_id = d.unit_id and r.document_id = d.id
		and r.agency_id = ${ctx.actor.agencyId}::uuid)`
}

/** Addressed to the person's body and not yet opened by this person. */
export function unread(ctx: Ctx): RawBuilder<boolean> {
	return sql<boolean>`(d.state <> 'draft' and ${addressed(ctx)} and not exists (select from documents.opening o
		where o.unit_id = d.unit_id and o.document_id = d.id and o.person_id = ${ctx.actor.personId}::uuid))`
}
