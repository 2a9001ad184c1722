import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { splitTask } from '../reading-changes.ts'
import { removeAssignments } from './change-assignment.ts'
import { assignmentIn, assignmentsUnder, lockForCorrection, type StoredAssignment } from './reading-store.ts'
import { writeTasks, type TaskToWrite } from './write-programme.ts'

/** Makes a task of each duty the text gives: each keeps body and days, and its own place. @throws Refused not-found, changed-meanwhile, reading-closed, reading-one-duty */
export const splitAssignment = verb('correct-reading', async (ctx, asked: { sourceId: string; rowVersion: number; assignmentId: string }) => {
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const [first] = await splitOne(ctx, reading.planId, await assignmentIn(ctx, reading.planId, asked.assignmentId))
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { split: asked.assignmentId } })
	return { sourceId: asked.sourceId, assignmentId: first! }
})

export async function splitOne(ctx: Ctx, planId: string, task: StoredAssignment): Promise<string[]> {
	const pieces = splitTask(task)
	if (pieces.length < 2) throw new Refused('reading-one-duty')
	return replaceBy(ctx, planId, task, pieces)
}

/** Puts several tasks in the place of one; those after it move down. */
export async function replaceBy(ctx: Ctx, planId: string, task: StoredAssignment, pieces: readonly Omit<TaskToWrite, 'ordinal'>[]): Promise<string[]> {
	await removeAssignments(ctx, [task.id])
	await ctx.db.updateTable('plan.assignment').set((set) => ({ ordinal: set('ordinal', '+', pieces.length - 1) }))
		.where('unit_id', '=', ctx.unit).where('plan_id', '=', planId).where('ordinal', '>', task.ordinal).execute()
	return writeTasks(ctx, planId, pieces.map((piece, index) => ({ ...piece, ordinal: task.ordinal + index })))
}

/** All tasks of a plan numbered anew in the document's order. */
export async function renumber(ctx: Ctx, planId: string, compare: (a: StoredAssignment, b: StoredAssignment) => number): Promise<void> {
	const tasks = (await assignmentsUnder(ctx, planId)).sort(compare)
	for (const [ordinal, task] of tasks.entries()) {
		if (task.ordinal !== ordinal) await ctx.db.updateTable('plan.assignment').set({ ordinal }).where('unit_id', '=', ctx.unit).where('id', '=', task.id).execute()
	}
}
