import { record, verb } from '#audit/server/index.ts'
import { addFile } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { Report, ReportedFigure } from '../forms.ts'
import { mustTakeReport } from '../task.ts'
import { addEvent, changeTask, lockTask } from './task-store.ts'

/** An agency tells how its task goes: a state, a sentence, figures, files; all of it or nothing. */
export const reportProgress = verb('report-progress', async (ctx, asked: Report): Promise<{ taskId: string; eventId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	const agencyId = ctx.actor.agencyId
	const isLead = agencyId === task.leadAgencyId
	const isPartner = agencyId !== null && task.partnerIds.includes(agencyId)
	mustTakeReport(task, asked.kind, isLead, isPartner)
	if (asked.onDay > dayOf(ctx.now)) throw new Refused('day-in-future')
	const eventId = await addEvent(ctx, task.id, asked.kind, { sentence: asked.sentence, percent: asked.percent })
	await addFigures(ctx, task.id, eventId, agencyId!, asked.onDay, asked.figures)
	for (const file of asked.files) {
		await addFile(ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), ownerKind: 'event', ownerId: eventId, agencyId })
	}
	if (isLead && asked.kind === 'result') await changeTask(ctx, task, { state: 'reported', done_on: dayOf(ctx.now), percent: 100 })
	else if (isLead) await changeTask(ctx, task, { state: task.state === 'reported' ? 'reported' : 'doing', percent: asked.percent })
	else await markPartner(ctx, task.id, agencyId!, asked.kind === 'result' ? 'done' : 'doing')
	await record(ctx, 'report-progress', { kind: 'task', id: task.id, details: { report: asked.kind, figures: asked.figures.length, files: asked.files.length } })
	return { taskId: task.id, eventId }
})

async function addFigures(ctx: Ctx, taskId: string, eventId: string, agencyId: string, onDay: string, figures: readonly ReportedFigure[]) {
	if (figures.length === 0) return
	await ctx.db.insertInto('work.figure').values(figures.map((figure) => ({
		unit_id: ctx.unit, id: newId(ctx.now.getTime()), task_id: taskId, event_id: eventId, agency_id: agencyId,
		measure: figure.measure, total: figure.total, women: figure.women, men: figure.men, on_day: onDay
	}))).execute()
}

async function markPartner(ctx: Ctx, taskId: string, agencyId: string, state: 'doing' | 'done') {
	await ctx.db.updateTable('work.task_partner').set({ state })
		.where('unit_id', '=', ctx.unit).where('task_id', '=', taskId).where('agency_id', '=', agencyId).execute()
}
