import { record, verb } from '#audit/server/index.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { copyPlan } from './copy-plan.ts'
import { getStoredPlan, lockYear } from './plan-store.ts'

/** A draft for a year made from the plan in force the year before, with its days a year later.
 *  @throws Refused plan-exists, no-plan-last-year */
export const startFromLastYear = verb('edit-plan', async (ctx, asked: { year: number }): Promise<{ planId: string; year: number }> => {
	const versions = await lockYear(ctx, asked.year)
	if (versions.some((one) => one.state !== 'reading')) throw new Refused('plan-exists', { year: asked.year })
	const before = await ctx.db.selectFrom('plan.plan').select('id').where('unit_id', '=', ctx.unit)
		.where('year', '=', asked.year - 1).where('state', '=', 'approved').executeTakeFirst()
	if (!before) throw new Refused('no-plan-last-year', { year: asked.year - 1 })
	const planId = newId(ctx.now.getTime())
	await copyPlan(ctx, await getStoredPlan(ctx, before.id), { planId, year: asked.year, versionNumber: 1, amendsId: null, same: false })
	await record(ctx, 'edit-plan', { kind: 'plan', id: planId, details: { year: asked.year } })
	return { planId, year: asked.year }
})
