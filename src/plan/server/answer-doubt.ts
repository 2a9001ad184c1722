import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { doubtsIn, doubtText } from '../programme-doubts.ts'
import { dutiesIn } from '../programme-duties.ts'
import { bodiesMeant } from '../programme-lead.ts'
import { afterAnswer, ANSWERS, ANSWERS_FOR_ALL, type Answer } from '../reading-answers.ts'
import { reviewTasks } from '../reading-review.ts'
import { changeAssignment, removeAssignments } from './change-assignment.ts'
import { mergeInto } from './merge-assignments.ts'
import { namedBodies } from './reading-bodies.ts'
import { assignmentIn, assignmentsUnder, lockForCorrection, sourceOf, type LockedReading, type StoredAssignment } from './reading-store.ts'
import { replaceBy, splitOne } from './split-assignment.ts'

/** Gives a quick answer to a doubt about one task. @throws Refused not-found, changed-meanwhile, reading-closed */
export const answerDoubt = verb('correct-reading', async (ctx, asked: { sourceId: string; rowVersion: number; assignmentId: string; answer: Answer; attendTitle: string }) => {
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const task = await assignmentIn(ctx, reading.planId, asked.assignmentId)
	if (!doubtsIn(task.doubt).includes(ANSWERS[asked.answer])) throw new Refused('changed-meanwhile')
	const left = { ...task, doubt: doubtText(afterAnswer(doubtsIn(task.doubt), asked.answer)) }
	const shown = await act(ctx, reading, left, asked.answer, asked.attendTitle)
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { task: task.id, answer: asked.answer } })
	return { sourceId: asked.sourceId, assignmentId: shown }
})

/** Gives the same answer to every task with that doubt. @throws Refused not-found, changed-meanwhile, reading-closed */
export const answerAll = verb('correct-reading', async (ctx, asked: { sourceId: string; rowVersion: number; answer: Answer }) => {
	if (!ANSWERS_FOR_ALL.includes(asked.answer)) throw new Refused('not-found')
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const tasks = (await assignmentsUnder(ctx, reading.planId)).filter((one) => doubtsIn(one.doubt).includes(ANSWERS[asked.answer]) && (asked.answer !== 'keep-lead' || one.leadAgencyId !== null))
	for (const task of tasks) await changeAssignment(ctx, task.id, { doubt: doubtText(afterAnswer(doubtsIn(task.doubt), asked.answer)) })
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { answer: asked.answer, tasks: tasks.length } })
	return { sourceId: asked.sourceId, count: tasks.length }
})

/** Does what the answer says; gives back the task to show next, null when it is gone. */
async function act(ctx: Ctx, reading: LockedReading, task: StoredAssignment, answer: Answer, attendTitle: string): Promise<string | null> {
	switch (answer) {
		case 'drop': return removeAssignments(ctx, [task.id]).then(() => null)
		case 'split': return splitOne(ctx, reading.planId, task).then((ids) => ids[0] ?? null)
		case 'each-body': return eachBody(ctx, reading, task)
		case 'merge-twin': return mergeTwin(ctx, reading, task)
		case 'all-year': return changeAssignment(ctx, task.id, { doubt: task.doubt, fromOn: null, toOn: null }).then(() => task.id)
		case 'attend': return changeAssignment(ctx, task.id, { doubt: task.doubt, title: attendTitle || task.title }).then(() => task.id)
		default: return changeAssignment(ctx, task.id, { doubt: task.doubt }).then(() => task.id)
	}
}

async function eachBody(ctx: Ctx, reading: LockedReading, task: StoredAssignment): Promise<string | null> {
	const source = await sourceOf(ctx, reading.sourceId)
	const [review] = reviewTasks([task], source.blocks, source.reading, () => 1)
	const { ids } = bodiesMeant(review?.named ?? '', await namedBodies(ctx))
	if (ids.length < 2) throw new Refused('changed-meanwhile')
	const made = await replaceBy(ctx, reading.planId, task, ids.map((id) => ({ ...task, span: task.span!, leadAgencyId: id, partnerIds: task.partnerIds.filter((one) => one !== id), confidence: 'check' as const })))
	return made[0] ?? null
}

async function mergeTwin(ctx: Ctx, reading: LockedReading, task: StoredAssignment): Promise<string> {
	const source = await sourceOf(ctx, reading.sourceId)
	const tasks = await assignmentsUnder(ctx, reading.planId)
	const twin = reviewTasks(tasks, source.blocks, source.reading, (span) => dutiesIn(span).length).find((one) => one.id === task.id)?.twin
	const keep = tasks.find((one) => one.id === twin)
	if (!keep) throw new Refused('changed-meanwhile')
	await mergeInto(ctx, keep, task)
	return keep.id
}
