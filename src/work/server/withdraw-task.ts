import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { addEvent, changeTask, lockTask } from './task-store.ts'

/** Takes a task back, with the reason. What was reported under it stays. */
export const withdrawTask = verb('withdraw-task', async (ctx, asked: { taskId: string; rowVersion: number; reason: string }): Promise<{ taskId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	if (task.state === 'accepted' || task.state === 'withdrawn') throw new Refused('task-closed')
	await addEvent(ctx, task.id, 'withdrawn', { sentence: asked.reason })
	await changeTask(ctx, task, { state: 'withdrawn' })
	await record(ctx, 'withdraw-task', { kind: 'task', id: task.id })
	return { taskId: task.id }
})
