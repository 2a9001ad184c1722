import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { mustAwaitDecision } from '../task.ts'
import { addEvent, changeTask, lockTask } from './task-store.ts'

/** The officer takes what was sent: a result closes the task, progress keeps it open; the figures now count. */
export const acceptResult = verb('accept-result', async (ctx, asked: { taskId: string; rowVersion: number }): Promise<{ taskId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	const settled = await settleFigures(ctx, task.id, 'accepted')
	mustAwaitDecision(task, settled)
	await addEvent(ctx, task.id, 'accepted')
	await changeTask(ctx, task, task.state === 'reported' ? { state: 'accepted' } : {})
	await record(ctx, 'accept-result', { kind: 'task', id: task.id, details: { figures: settled } })
	return { taskId: task.id }
})

/** Moves the figures that wait for a decision; returns how many there were. */
export async function settleFigures(ctx: Ctx, taskId: string, state: 'accepted' | 'returned'): Promise<number> {
	const done = await ctx.db.updateTable('work.figure').set({ state })
		.where('unit_id', '=', ctx.unit).where('task_id', '=', taskId).where('state', '=', 'sent').executeTakeFirst()
	return Number(done.numUpdatedRows)
}
