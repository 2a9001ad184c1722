import type { Ctx } from '#kernel/context.ts'
import type { LockedPlan } from './plan-store.ts'

/** Counts the change, so that a page opened before it is told so. */
export async function touchPlan(ctx: Ctx, plan: LockedPlan): Promise<void> {
	await ctx.db.updateTable('plan.plan').set({ row_version: plan.row_version + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', plan.id).execute()
}
