import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { INITIAL_NUMBERS } from '../initial-numbers.ts'

/** The first time anything is written, the numbers every ward starts with become the ward's own, still unchecked. */
export async function adoptNumbers(ctx: Ctx): Promise<void> {
	const begun = await ctx.db.insertInto('portal.page').values({ unit_id: ctx.unit }).onConflict((one) => one.column('unit_id').doNothing()).returning('unit_id').executeTakeFirst()
	if (!begun) return
	await ctx.db.insertInto('portal.number').values(INITIAL_NUMBERS.map((number, sort) => ({ unit_id: ctx.unit, id: newId(ctx.now.getTime()), ...number, sort }))).execute()
}

/** The row that a key of the page means: an id, or the digits of a number the ward had not taken over yet.
 *  @throws Refused not-found, changed-meanwhile */
export async function numberOf(ctx: Ctx, key: string, rowVersion: number): Promise<{ id: string; digits: string }> {
	const rows = await ctx.db.selectFrom('portal.number').select(['id', 'digits', 'row_version']).where('unit_id', '=', ctx.unit).forUpdate().execute()
	const row = rows.find(({ id }) => id === key) ?? rows.find(({ digits }) => digits === key)
	if (!row) throw new Refused('not-found')
	if (row.row_version !== rowVersion) throw new Refused('changed-meanwhile')
	return row
}
