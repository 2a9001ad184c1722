import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'

/** The next number of a series in a year, from 1. The counter's row stays locked until the transaction ends, so two
 *  approvals wait for each other, and one that fails gives its number back: no doubles, no gaps (NĐ 30/2020). */
export async function nextNumber(ctx: Ctx, series: string, year: number): Promise<number> {
	const row = await ctx.db.insertInto('documents.series_counter')
		.values({ unit_id: ctx.unit, series, year, last_number: 1 })
		.onConflict((clash) => clash.columns(['unit_id', 'series', 'year'])
			.doUpdateSet({ last_number: sql<number>`documents.series_counter.last_number + 1` }))
		.returning('last_number').executeTakeFirstOrThrow()
	return row.last_number
}
