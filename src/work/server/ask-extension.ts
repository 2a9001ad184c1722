import { record, verb } from '#audit/server/index.ts'
import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { mustBeLater } from '../task.ts'
import { addEvent, changeTask, lockTask } from './task-store.ts'

export interface Extension {
	readonly taskId: string
	readonly rowVersion: number
	readonly dueOn: string
	readonly reason: string
}

/** The lead agency asks the leader for a later deadline. */
export const askExtension = verb('ask-extension', async (ctx, asked: Extension): Promise<{ taskId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	if (ctx.actor.agencyId !== task.leadAgencyId) throw new Refused('not-found')
	mustBeLater(task, asked.dueOn, dayOf(ctx.now))
	await addEvent(ctx, task.id, 'extension-asked', { sentence: asked.reason, dueOn: asked.dueOn })
	await changeTask(ctx, task, {})
	await record(ctx, 'ask-extension', { kind: 'task', id: task.id, details: { until: asked.dueOn } })
	return { taskId: task.id }
})
