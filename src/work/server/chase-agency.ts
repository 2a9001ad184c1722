import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { addEvent, lockTask } from './task-store.ts'

/** Reminds the lead agency; the reminder stands in its Hôm nay and in the task's history. */
export const chaseAgency = verb('chase-agency', async (ctx, asked: { taskId: string; sentence: string }): Promise<{ taskId: string }> => {
	const task = await lockTask(ctx, asked.taskId)
	if (task.state === 'accepted' || task.state === 'withdrawn') throw new Refused('task-closed')
	await addEvent(ctx, task.id, 'chased', { sentence: asked.sentence, dueOn: task.dueOn })
	await record(ctx, 'chase-agency', { kind: 'task', id: task.id })
	return { taskId: task.id }
})
