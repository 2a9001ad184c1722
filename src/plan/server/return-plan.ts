import { record, verb } from '#audit/server/index.ts'
import { sendBack } from '../plan.ts'
import { lockPlan } from './plan-store.ts'

/** The leader sends the plan back with a reason; it is a draft again.
 *  @throws Refused not-found, changed-meanwhile, plan-not-submitted */
export const returnPlan = verb('return-plan', async (ctx, asked: { planId: string; rowVersion: number; reason: string }): Promise<{ planId: string; year: number }> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	await ctx.db.updateTable('plan.plan').set({ state: sendBack(row.state), return_reason: asked.reason, row_version: row.row_version + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	await record(ctx, 'return-plan', { kind: 'plan', id: row.id, details: { year: row.year, version: row.version_number } })
	return { planId: row.id, year: row.year }
})
