import { record, verb } from '#audit/server/index.ts'
import { dayOf } from '#kernel/day.ts'
import { mustBeLater } from '../task.ts'
import type { Extension } from './ask-extension.ts'
import { addEvent, changeTask, lockTask } from './task-store.ts'

/** The leader moves a deadline, asked or not; the first deadline stays on record. */
export const extendDeadline = verb('extend-deadline', async (ctx, asked: Extension): Promise<{ taskId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	mustBeLater(task, asked.dueOn, dayOf(ctx.now))
	await addEvent(ctx, task.id, 'extended', { sentence: asked.reason, dueOn: asked.dueOn })
	await changeTask(ctx, task, { due_on: asked.dueOn })
	await record(ctx, 'extend-deadline', { kind: 'task', id: task.id, details: { from: task.dueOn, until: asked.dueOn } })
	return { taskId: task.id }
})

/** The leader keeps the deadline, with the reason. */
export const refuseExtension = verb('refuse-extension', async (ctx, asked: { taskId: string; rowVersion: number; reason: string }): Promise<{ taskId: string }> => {
	const task = await lockTask(ctx, asked.taskId, asked.rowVersion)
	await addEvent(ctx, task.id, 'extension-refused', { sentence: asked.reason, dueOn: task.dueOn })
	await changeTask(ctx, task, {})
	await record(ctx, 'refuse-extension', { kind: 'task', id: task.id })
	return { taskId: task.id }
})
