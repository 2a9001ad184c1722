import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { record, verb } from '#audit/server/index.ts'
import { makeUnit, setAliases } from './make-unit.ts'

export interface UnitWords {
	readonly name: string
	readonly shortName: string
	readonly symbol: string
	readonly ordered: boolean
	readonly aliases: readonly string[]
}

/** Adds a body or village to the ward, after those it has.
 *  @throws Refused name-taken */
export const addUnit = verb('change-unit', async (ctx, asked: UnitWords & { kind: 'agency' | 'village' }) => {
	await refuseSameName(ctx, asked.name, null)
	const { rows } = await sql<{ next: number }>`select coalesce(max(sort), -1) + 1 as next from identity.unit where ward_id = ${ctx.unit}`.execute(ctx.db)
	const unitId = await makeUnit(ctx, { ...asked, parentId: ctx.unit, wardId: ctx.unit, sort: rows[0]!.next })
	await setAliases(ctx, unitId, asked.aliases)
	await record(ctx, 'change-unit', { kind: 'unit', id: unitId, details: { added: true } })
	return { unitId }
})

/** Changes the names of a body or village.
 *  @throws Refused not-found, name-taken */
export const changeUnit = verb('change-unit', async (ctx, asked: UnitWords & { unitId: string }) => {
	await refuseSameName(ctx, asked.name, asked.unitId)
	const changed = await ctx.db.updateTable('identity.unit')
		.set({ name: asked.name, short_name: asked.shortName, symbol: asked.symbol, ordered_by_plan: asked.ordered })
		.where('id', '=', asked.unitId).where('ward_id', '=', ctx.unit).executeTakeFirst()
	if (changed.numUpdatedRows === 0n) throw new Refused('not-found')
	await setAliases(ctx, asked.unitId, asked.aliases)
	await record(ctx, 'change-unit', { kind: 'unit', id: asked.unitId })
})

/** Changes how the ward itself is named on the screen and on documents. */
export const changeOwnUnit = verb('change-unit', async (ctx, asked: { name: string, shortName: string, place: string, issuer: readonly string[] }) => {
	await ctx.db.updateTable('identity.unit')
		.set({ name: asked.name, short_name: asked.shortName, place: asked.place, issuer: [...asked.issuer] }).where('id', '=', ctx.unit).execute()
	await record(ctx, 'change-unit', { kind: 'unit', id: ctx.unit })
})

/** Ends a body, or opens an ended one again; its past work stays.
 *  @throws Refused not-found, unit-has-accounts */
export const endUnit = verb('change-unit', async (ctx, { unitId, open }: { unitId: string, open: boolean }) => {
	const today = dayOf(ctx.now)
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from identity.person
		where unit_id = ${ctx.unit} and agency_id = ${unitId} and (ends_on is null or ends_on >= ${today})`.execute(ctx.db)
	if (!open && rows[0]!.count > 0) throw new Refused('unit-has-accounts', { count: rows[0]!.count })
	const changed = await ctx.db.updateTable('identity.unit').set({ ended_on: open ? null : today })
		.where('id', '=', unitId).where('ward_id', '=', ctx.unit).executeTakeFirst()
	if (changed.numUpdatedRows === 0n) throw new Refused('not-found')
	await record(ctx, 'change-unit', { kind: 'unit', id: unitId, details: { ended: !open } })
})

async function refuseSameName(ctx: Ctx, name: string, but: string | null): Promise<void> {
	const { rows } = await sql<{ id: string }>`select id from identity.unit where ward_id = ${ctx.unit} and ended_on is null
		and folded = app.fold(${name}) and id is distinct from ${but}::uuid`.execute(ctx.db)
	if (rows.length > 0) throw new Refused('name-taken')
}
