import { look } from '#audit/server/index.ts'
import { listAgencies, type Agency } from '#identity/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { StoredPlan } from '../stored-plan.ts'
import { getStoredPlan } from './plan-store.ts'

/** The year's draft and the bodies tasks can be given to.
 *  @param which.afterForm a form came in: what it was written on may have left draft meanwhile, and its text is still shown
 *  @throws Refused not-found when nothing is being written */
export const openEditPage = look('edit-plan', async (ctx, which: { year: number; afterForm: boolean }): Promise<{ plan: StoredPlan; bodies: Agency[] }> => {
	const row = await ctx.db.selectFrom('plan.plan').select('id').where('unit_id', '=', ctx.unit).where('year', '=', which.year)
		.where('state', 'in', ['draft', 'submitted', ...(which.afterForm ? ['approved'] : [])]).orderBy('version_number', 'desc').executeTakeFirst()
	if (!row) throw new Refused('not-found')
	return { plan: await getStoredPlan(ctx, row.id), bodies: await listAgencies(ctx) }
})
