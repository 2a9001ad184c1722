import { sql } from 'kysely'
import { record, verb } from '#audit/server/index.ts'
import { addFile } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { Report, ReportedFigure } from '../forms.ts'
import { mustTakeReport } from '../task.ts'
import { countedFigures } from './counted-figures.ts'
import { addEvent, changeTask, lockTask } from './task-store.ts'

/** What is reported; figures that do not say how they count are new. */
type Asked = Omit<Report, 'counting'> & Partial<Pick<Report, 'counting'>>

/** An agency tells how its task goes: a state, a sentence, figures, files; all of it or nothing. */
export const reportProgress = verb('report-progress', async (ctx, asked: Asked): Promise<{ taskId: string; eventId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	const agencyId = ctx.actor.agencyId
	const isLead = agencyId === task.leadAgencyId
	const isPartner = agencyId !== null && task.partnerIds.includes(agencyId)
	mustTakeReport(task, asked.kind, isLead, isPartner)
	if (asked.onDay > dayOf(ctx.now)) throw new Refused('day-in-future')
	const eventId = await addEvent(ctx, task.id, asked.kind, { sentence: asked.sentence, percent: asked.percent })
	await addFigures(ctx, { taskId: task.id, eventId, agencyId: agencyId! }, asked)
	for (const file of asked.files) {
		await addFile(ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), ownerKind: 'event', ownerId: eventId, agencyId })
	}
	if (isLead && asked.kind === 'result') await changeTask(ctx, task, { state: 'reported', done_on: dayOf(ctx.now), percent: 100 })
	else if (isLead) await changeTask(ctx, task, { state: task.state === 'reported' ? 'reported' : 'doing', percent: asked.percent })
	else await markPartner(ctx, task.id, agencyId!, asked.kind === 'result' ? 'done' : 'doing')
	await record(ctx, 'report-progress', { kind: 'task', id: task.id, details: { report: asked.kind, figures: asked.figures.length, files: asked.files.length } })
	return { taskId: task.id, eventId }
})

async function addFigures(ctx: Ctx, { taskId, eventId, agencyId }: { taskId: string; eventId: string; agencyId: string }, { onDay, counting = 'new', figures }: Asked) {
	if (figures.length === 0) return
	if (counting === 'cumulative') await mustNotShrink(ctx, { taskId, agencyId }, onDay, figures)
	await ctx.db.insertInto('work.figure').values(figures.map((figure) => ({
		unit_id: ctx.unit, id: newId(ctx.now.getTime()), task_id: taskId, event_id: eventId, agency_id: agencyId,
		measure: figure.measure, total: figure.total, women: figure.women, men: figure.men, on_day: onDay, counting
	}))).execute()
}

/** A sum that is less than what was told before would take numbers away from a report, perhaps a signed one: what was wrong
 *  is sent back by the officer instead. */
async function mustNotShrink(ctx: Ctx, { taskId, agencyId }: { taskId: string; agencyId: string }, onDay: string, figures: readonly ReportedFigure[]) {
	const { rows } = await sql<{ measure: string; total: number; women: number | null; men: number | null }>`
		select c.measure, sum(c.total)::int as total, sum(c.women)::int as women, sum(c.men)::int as men from (${countedFigures(ctx.unit)}) c
		where c.task_id = ${taskId} and c.agency_id = ${agencyId} and c.on_day <= ${onDay} group by c.measure`.execute(ctx.db)
	for (const figure of figures) {
		const before = rows.find((row) => row.measure === figure.measure)
		if (before && (['total', 'women', 'men'] as const).some((part) => (figure[part] ?? Infinity) < (before[part] ?? 0))) throw new Refused('figure-below-earlier', { total: before.total })
	}
}

async function markPartner(ctx: Ctx, taskId: string, agencyId: string, state: 'doing' | 'done') {
	await ctx.db.updateTable('work.task_partner').set({ state })
		.where('unit_id', '=', ctx.unit).where('task_id', '=', taskId).where('agency_id', '=', agencyId).execute()
}
