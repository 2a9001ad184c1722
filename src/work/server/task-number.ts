import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'

/** Takes `count` numbers in a row from the ward's counter of the year; returns the first. */
export async function takeNumbers(ctx: Ctx, year: number, count: number): Promise<number> {
	const row = await ctx.db.insertInto('work.task_counter')
		.values({ unit_id: ctx.unit, year, last_number: count })
		.onConflict((clash) => clash.columns(['unit_id', 'year'])
			.doUpdateSet({ last_number: sql<number>`work.task_counter.last_number + ${count}` }))
		.returning('last_number').executeTakeFirstOrThrow()
	return row.last_number - count + 1
}
