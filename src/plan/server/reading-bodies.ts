import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Addressable } from '../recipients.ts'

/** A body of the ward by all the names documents give it. */
export interface NamedBody extends Addressable {
	readonly name: string
	readonly shortName: string
}

/** The bodies of the ctx's ward in its own order, in one statement. Runs inside a look or verb. */
export async function namedBodies(ctx: Ctx): Promise<NamedBody[]> {
	const { rows } = await sql<NamedBody>`
		select u.id, u.kind, u.name, u.short_name as "shortName", u.ordered_by_plan as "orderedByPlan",
			array(select a.folded from identity.unit_alias a where a.unit_id = ${ctx.unit} and a.agency_id = u.id order by a.folded)
				|| u.folded || app.fold(u.short_name) as names
		from identity.unit u where u.ward_id = ${ctx.unit} and u.ended_on is null order by u.sort, u.name`.execute(ctx.db)
	return rows
}
