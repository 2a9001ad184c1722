import { record, verb } from '#audit/server/index.ts'
import { listAgencies } from '#identity/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { TypedAssignment } from '../forms.ts'
import { mustBeDraft } from '../plan.ts'
import { lockPlan } from './plan-store.ts'
import { touchPlan } from './touch-plan.ts'

/** Adds or changes a task of the draft: what, who, with whom, from, to, product, place in the plan.
 *  @throws Refused not-found, changed-meanwhile, plan-not-draft */
export const saveAssignment = verb('edit-plan', async (ctx, asked: TypedAssignment): Promise<{ part: string; year: number; taskId: string }> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	mustBeDraft(row.state)
	const known = new Set((await listAgencies(ctx)).map((agency) => agency.id))
	if ([asked.leadAgencyId, ...asked.partnerIds].some((id) => id !== null && !known.has(id))) throw new Refused('not-found')
	const written = {
		title: asked.title, lead_agency_id: asked.leadAgencyId, product: asked.product, from_on: asked.fromOn, to_on: asked.toOn, basis: asked.basis,
		line_id: await lineOf(ctx, row.id, asked.lineKey), doubt: '', checked: true
	}
	const saved = asked.taskId === 'new' ? await add(ctx, row.id, written) : await change(ctx, row.id, asked.taskId, written)
	await ctx.db.deleteFrom('plan.assignment_partner').where('unit_id', '=', ctx.unit).where('assignment_id', '=', saved.id).execute()
	const partners = [...new Set(asked.partnerIds)].filter((id) => id !== asked.leadAgencyId)
	if (partners.length > 0) {
		await ctx.db.insertInto('plan.assignment_partner').values(partners.map((agency) => ({ unit_id: ctx.unit, assignment_id: saved.id, agency_id: agency }))).execute()
	}
	await touchPlan(ctx, row)
	await record(ctx, 'edit-plan', { kind: 'plan', id: row.id, details: { task: saved.task_id } })
	return { part: 'tasks', year: row.year, taskId: saved.task_id }
})

async function lineOf(ctx: Ctx, planId: string, lineKey: string | null): Promise<string | null> {
	if (lineKey === null) return null
	const line = await ctx.db.selectFrom('plan.line').select('id').where('unit_id', '=', ctx.unit).where('plan_id', '=', planId).where('line_key', '=', lineKey).executeTakeFirst()
	if (!line) throw new Refused('changed-meanwhile')
	return line.id
}

type Written = { title: string; lead_agency_id: string | null; product: string; from_on: string | null; to_on: string | null; basis: string; line_id: string | null; doubt: string; checked: boolean }

async function add(ctx: Ctx, planId: string, written: Written) {
	const last = await ctx.db.selectFrom('plan.assignment').select((select) => select.fn.max('ordinal').as('ordinal'))
		.where('unit_id', '=', ctx.unit).where('plan_id', '=', planId).executeTakeFirst()
	return ctx.db.insertInto('plan.assignment').values({
		unit_id: ctx.unit, plan_id: planId, id: newId(ctx.now.getTime()), task_id: newId(ctx.now.getTime()), ordinal: (last?.ordinal ?? -1) + 1, ...written
	}).returning(['id', 'task_id']).executeTakeFirstOrThrow()
}

async function change(ctx: Ctx, planId: string, taskId: string, written: Written) {
	const row = await ctx.db.updateTable('plan.assignment').set(written).where('unit_id', '=', ctx.unit).where('plan_id', '=', planId)
		.where('task_id', '=', taskId).returning(['id', 'task_id']).executeTakeFirst()
	if (!row) throw new Refused('not-found')
	return row
}

/** Takes a task out of the draft; once the new version is approved the task itself is withdrawn.
 *  @throws Refused not-found, changed-meanwhile, plan-not-draft */
export const removeAssignment = verb('edit-plan', async (ctx, asked: { planId: string; rowVersion: number; taskId: string }): Promise<{ part: string; year: number }> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	mustBeDraft(row.state)
	const gone = await ctx.db.deleteFrom('plan.assignment').where('unit_id', '=', ctx.unit).where('plan_id', '=', row.id)
		.where('task_id', '=', asked.taskId).returning('id').executeTakeFirst()
	if (!gone) throw new Refused('not-found')
	await touchPlan(ctx, row)
	await record(ctx, 'edit-plan', { kind: 'plan', id: row.id, details: { removedTask: asked.taskId } })
	return { part: 'tasks', year: row.year }
})
