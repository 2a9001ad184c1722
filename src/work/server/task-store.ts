import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { TaskFacts, TaskState } from '../task.ts'

export interface LockedTask extends TaskFacts {
	readonly id: string
	readonly number: number
	readonly title: string
	readonly leadAgencyId: string
	readonly partnerIds: readonly string[]
	readonly rowVersion: number
}

/** Reads a task and keeps others from changing it until the transaction ends.
 *  @throws Refused not-found; changed-meanwhile when the page showed another version */
export async function lockTask(ctx: Ctx, taskId: string, rowVersion?: number): Promise<LockedTask> {
	const row = await ctx.db.selectFrom('work.task')
		.select(['id', 'number', 'title', 'state', 'due_on', 'done_on', 'lead_agency_id', 'row_version'])
		.where('unit_id', '=', ctx.unit).where('id', '=', taskId).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	if (rowVersion !== undefined && row.row_version !== rowVersion) throw new Refused('changed-meanwhile')
	const partners = await ctx.db.selectFrom('work.task_partner').select('agency_id')
		.where('unit_id', '=', ctx.unit).where('task_id', '=', taskId).execute()
	return {
		id: row.id, number: row.number, title: row.title, state: row.state as TaskState, dueOn: row.due_on, doneOn: row.done_on,
		leadAgencyId: row.lead_agency_id, partnerIds: partners.map((partner) => partner.agency_id), rowVersion: row.row_version
	}
}

export type EventKind = 'given' | 'changed' | 'progress' | 'result' | 'accepted' | 'returned' | 'extension-asked' | 'extended'
	| 'extension-refused' | 'chased' | 'withdrawn'

/** Adds to the task's history; nothing there is ever changed. */
export async function addEvent(ctx: Ctx, taskId: string, kind: EventKind,
	more: { sentence?: string; dueOn?: string | null; percent?: number } = {}): Promise<string> {
	const id = newId(ctx.now.getTime())
	await ctx.db.insertInto('work.event').values({
		unit_id: ctx.unit, id, task_id: taskId, at: ctx.now, kind, person_id: ctx.actor.personId, person_name: ctx.actor.name,
		agency_id: ctx.actor.agencyId, sentence: more.sentence ?? '', due_on: more.dueOn ?? null, percent: more.percent ?? null
	}).execute()
	return id
}

/** Changes the task and its version together. */
export async function changeTask(ctx: Ctx, task: LockedTask,
	change: { state?: TaskState; due_on?: string | null; done_on?: string | null; percent?: number }): Promise<void> {
	await ctx.db.updateTable('work.task').set({ ...change, row_version: task.rowVersion + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', task.id).execute()
}
