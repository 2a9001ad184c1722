import { record, verb } from '#audit/server/index.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import type { Ctx } from '#kernel/context.ts'
import { acceptedAs } from '../reading-state.ts'
import { getStoredPlan, lockYear } from './plan-store.ts'
import { assignmentsUnder, lockReading } from './reading-store.ts'

/** Accepts a programme as read: it becomes the year's draft, or a new version of the plan in force when that is asked for.
 *  @throws Refused not-found, changed-meanwhile, reading-closed, reading-empty, reading-without-lead, reading-plan-open, reading-plan-in-force */
export const acceptReading = verb('accept-reading', async (ctx, asked: { sourceId: string; rowVersion: number; asNewVersion: boolean }): Promise<{ planId: string; year: number }> => {
	const reading = await lockReading(ctx, asked.sourceId, asked.rowVersion)
	const versions = (await lockYear(ctx, reading.year)).filter((one) => one.id !== reading.planId)
	const tasks = await assignmentsUnder(ctx, reading.planId)
	const withoutLead = tasks.flatMap((task, index) => (task.leadAgencyId === null ? [index + 1] : []))
	const as = acceptedAs({ state: reading.state, tasks: tasks.length, withoutLead, year: reading.year }, versions, asked.asNewVersion)
	await ctx.db.updateTable('plan.plan').set({ state: 'draft', version_number: as.versionNumber, amends_id: as.amendsId, row_version: reading.rowVersion + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', reading.planId).execute()
	if (as.amendsId) await keepIdentity(ctx, reading.planId, as.amendsId)
	await record(ctx, 'accept-reading', { kind: 'plan', id: reading.planId, details: { source: asked.sourceId, year: reading.year, version: as.versionNumber, tasks: tasks.length } })
	return { planId: reading.planId, year: reading.year }
})

/** What stands word for word in the version before stays the same line and the same task, so that work already done is not lost. */
async function keepIdentity(ctx: Ctx, planId: string, before: string): Promise<void> {
	const [now, old] = [await getStoredPlan(ctx, planId), await getStoredPlan(ctx, before)]
	const lines = new Map(old.lines.map((line) => [`${line.kind} ${foldVietnamese(line.words)}`, line.lineKey]))
	for (const line of now.lines) {
		const same = taken(lines, `${line.kind} ${foldVietnamese(line.words)}`)
		if (same) await ctx.db.updateTable('plan.line').set({ line_key: same }).where('unit_id', '=', ctx.unit).where('id', '=', line.id).execute()
	}
	const tasks = new Map(old.assignments.map((one) => [`${one.leadAgencyId} ${foldVietnamese(one.title)}`, one.taskId]))
	for (const one of now.assignments) {
		const same = taken(tasks, `${one.leadAgencyId} ${foldVietnamese(one.title)}`)
		if (same) await ctx.db.updateTable('plan.assignment').set({ task_id: same }).where('unit_id', '=', ctx.unit).where('id', '=', one.id).execute()
	}
}

function taken(from: Map<string, string>, key: string): string | undefined {
	const found = from.get(key)
	from.delete(key)
	return found
}
