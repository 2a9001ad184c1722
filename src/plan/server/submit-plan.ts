import { record, verb } from '#audit/server/index.ts'
import { submit } from '../plan.ts'
import { getStoredPlan, lockPlan } from './plan-store.ts'

/** The officer puts the plan before the leader.
 *  @throws Refused not-found, changed-meanwhile, plan-not-draft, plan-empty, plan-empty-line, plan-without-lead */
export const submitPlan = verb('submit-plan', async (ctx, asked: { planId: string; rowVersion: number }): Promise<{ planId: string; year: number }> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	const plan = await getStoredPlan(ctx, row.id)
	const emptyLines = plan.lines.filter((line) => line.words === '').length
	const state = submit({
		state: row.state, lines: plan.lines.length - emptyLines, emptyLines,
		withoutLead: plan.assignments.filter((one) => one.leadAgencyId === null).length
	})
	await ctx.db.updateTable('plan.plan').set({
		state, return_reason: '', submitted_by: ctx.actor.personId, submitted_at: ctx.now, row_version: row.row_version + 1
	}).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	await record(ctx, 'submit-plan', { kind: 'plan', id: row.id, details: { year: row.year, version: row.version_number } })
	return { planId: row.id, year: row.year }
})
