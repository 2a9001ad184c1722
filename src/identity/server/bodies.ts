import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import { look } from '#audit/server/index.ts'

export interface BodyRow {
	readonly id: string
	readonly kind: 'ward' | 'province' | 'agency' | 'village'
	readonly name: string
	readonly shortName: string
	readonly symbol: string
	readonly place: string
	readonly issuer: readonly string[]
	readonly ordered: boolean
	readonly endedOn: string | null
	readonly aliases: readonly string[]
	readonly accounts: number
}

/** The unit itself and its bodies and villages in their order, ended ones last. One statement. */
export const seeBodies = look('see-accounts', async (ctx, _: null): Promise<BodyRow[]> => {
	const { rows } = await sql<BodyRow>`select u.id, u.kind, u.name, u.short_name as "shortName", u.symbol, u.place, u.issuer,
		u.ordered_by_plan as ordered, u.ended_on as "endedOn",
		array(select coalesce(nullif(a.words, ''), a.folded) from identity.unit_alias a where a.unit_id = ${ctx.unit} and a.agency_id = u.id order by 1) as aliases,
		(select count(*)::int from identity.person p where p.unit_id = ${ctx.unit} and p.agency_id = u.id and (p.ends_on is null or p.ends_on >= ${ctx.now}::date)) as accounts
		from identity.unit u where u.id = ${ctx.unit} or u.ward_id = ${ctx.unit}
		order by u.id = ${ctx.unit} desc, u.ended_on is not null, u.kind = 'village', u.sort, u.name`.execute(ctx.db)
	return rows
})

/** One of them.
 *  @throws Refused not-found */
export const seeBody = look('see-accounts', async (ctx, { unitId }: { unitId: string }): Promise<BodyRow> => {
	const body = (await seeBodies(ctx, null)).find(({ id }) => id === unitId)
	if (!body) throw new Refused('not-found')
	return body
})
