import type { Ctx } from '../../src/kernel/context.ts'

/** The version of a plan row as a page would show it, for the next verb. */
export async function planVersion(ctx: Ctx, planId: string): Promise<number> {
	const row = await ctx.db.selectFrom('plan.plan').select('row_version').where('unit_id', '=', ctx.unit).where('id', '=', planId).executeTakeFirstOrThrow()
	return row.row_version
}
