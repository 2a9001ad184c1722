import { record, verb } from '#audit/server/index.ts'
import type { TypedHead } from '../forms.ts'
import { mustBeDraft } from '../plan.ts'
import { touchPlan } from './touch-plan.ts'
import { lockPlan } from './plan-store.ts'

/** Title, bases, opening words, recipients. @throws Refused not-found, changed-meanwhile, plan-not-draft */
export const saveHead = verb('edit-plan', async (ctx, asked: TypedHead): Promise<{ part: string; year: number }> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	mustBeDraft(row.state)
	await ctx.db.updateTable('plan.plan').set({
		title: asked.title, bases: JSON.stringify(asked.bases), preamble: asked.preamble,
		recipients: JSON.stringify(asked.recipients), kept_by: asked.keptBy || 'VT'
	}).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	await touchPlan(ctx, row)
	await record(ctx, 'edit-plan', { kind: 'plan', id: row.id, details: { part: 'head' } })
	return { part: 'head', year: row.year }
})
