import { record, verb } from '#audit/server/index.ts'
import { mustAwaitDecision } from '../task.ts'
import { settleFigures } from './accept-result.ts'
import { addEvent, changeTask, lockTask } from './task-store.ts'

/** The officer sends a report back, always with the reason; its figures no longer count. */
export const returnResult = verb('return-result', async (ctx, asked: { taskId: string; rowVersion: number; reason: string }): Promise<{ taskId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	const settled = await settleFigures(ctx, task.id, 'returned')
	mustAwaitDecision(task, settled)
	await addEvent(ctx, task.id, 'returned', { sentence: asked.reason })
	await changeTask(ctx, task, task.state === 'reported' ? { state: 'doing', done_on: null } : {})
	await record(ctx, 'return-result', { kind: 'task', id: task.id, details: { figures: settled } })
	return { taskId: task.id }
})
