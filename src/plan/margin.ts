import { anchorOf } from './plan.document.ts'
import type { PlanAssignment } from './stored-plan.ts'

/** One task as the margin shows it. `number` is null until the task is given. */
export interface MarginTask {
	readonly lineKey: string
	readonly taskId: string
	readonly number: number | null
	readonly title: string
	readonly who: string | null
	readonly dueOn: string | null
	readonly files: number
}

/** Assignments nobody has been given yet, for the margin of a draft. */
export function marginOfDraft(assignments: readonly PlanAssignment[]): MarginTask[] {
	return assignments.flatMap((one) => (one.lineKey === null ? [] : [{
		lineKey: one.lineKey, taskId: one.taskId, number: null, title: one.title, who: one.leadName, dueOn: one.toOn, files: 0
	}]))
}

/** Tasks by the anchor of their line, in order. */
export function byAnchor<Task extends { lineKey: string }>(tasks: readonly Task[]): Map<string, Task[]> {
	const found = new Map<string, Task[]>()
	for (const task of tasks) found.set(anchorOf(task.lineKey), [...(found.get(anchorOf(task.lineKey)) ?? []), task])
	return found
}
