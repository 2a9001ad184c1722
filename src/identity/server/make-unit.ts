import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'

export interface NewUnit {
	readonly kind: 'province' | 'ward' | 'agency' | 'village'
	readonly parentId: string | null
	readonly wardId: string | null
	readonly name: string
	readonly shortName: string
	readonly symbol?: string
	readonly place?: string
	readonly issuer?: readonly string[]
	readonly ordered?: boolean
	readonly sort?: number
	readonly id?: string
}

/** Adds a unit under its parent, in the caller's transaction. */
export async function makeUnit(ctx: Ctx, unit: NewUnit): Promise<string> {
	const id = unit.id ?? newId(ctx.now.getTime())
	await ctx.db.insertInto('identity.unit').values({
		id, kind: unit.kind, parent_id: unit.parentId, ward_id: unit.wardId, name: unit.name, short_name: unit.shortName, symbol: unit.symbol ?? '',
		place: unit.place ?? '', issuer: [...(unit.issuer ?? [])], ordered_by_plan: unit.ordered ?? true, sort: unit.sort ?? 0
	}).execute()
	await sql`insert into identity.unit_ancestor (ancestor_id, unit_id) select ancestor_id, ${id}::uuid from identity.unit_ancestor
		where unit_id = ${unit.parentId} union select ${id}::uuid, ${id}::uuid`.execute(ctx.db)
	return id
}

/** Sets exactly these other names of a body. A name that another body has already goes over to this one. */
export async function setAliases(ctx: Ctx, agencyId: string, aliases: readonly string[]): Promise<void> {
	await ctx.db.deleteFrom('identity.unit_alias').where('unit_id', '=', ctx.unit).where('agency_id', '=', agencyId).execute()
	for (const words of new Set(aliases)) {
		await sql`insert into identity.unit_alias (unit_id, folded, agency_id, words) values (${ctx.unit}, app.fold(${words}), ${agencyId}, ${words})
			on conflict (unit_id, folded) do update set agency_id = excluded.agency_id, words = excluded.words`.execute(ctx.db)
	}
}
