import { record, verb } from '#audit/server/index.ts'
import { newId } from '#kernel/id.ts'
import { mustBeDraft } from '../plan.ts'
import { lockPlan } from './plan-store.ts'
import { touchPlan } from './touch-plan.ts'

/** A new part at the end. @throws Refused not-found, changed-meanwhile, plan-not-draft */
export const addSection = verb('edit-plan', async (ctx, asked: { planId: string; rowVersion: number; label: string; words: string }): Promise<{ part: string; year: number }> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	mustBeDraft(row.state)
	const last = await ctx.db.selectFrom('plan.line').select((select) => select.fn.max('ordinal').as('ordinal'))
		.where('unit_id', '=', ctx.unit).where('plan_id', '=', row.id).executeTakeFirst()
	const id = newId(ctx.now.getTime())
	await ctx.db.insertInto('plan.line').values({
		unit_id: ctx.unit, plan_id: row.id, id, line_key: id, ordinal: (last?.ordinal ?? -1) + 1, kind: 'section', role: 'other', label: asked.label, words: asked.words
	}).execute()
	await touchPlan(ctx, row)
	await record(ctx, 'edit-plan', { kind: 'plan', id: row.id, details: { part: asked.label, act: 'add-section' } })
	return { part: id, year: row.year }
})
