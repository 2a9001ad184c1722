import { record, verb } from '#audit/server/index.ts'
import { listAgencies } from '#identity/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { CorrectedTask } from '../reading-forms.ts'
import { changeAssignment } from './change-assignment.ts'
import { assignmentIn, lockForCorrection } from './reading-store.ts'

/** Saves a task as the officer corrected it; what she saved is checked, unless nobody leads it yet.
 *  @throws Refused not-found, changed-meanwhile, reading-closed */
export const correctAssignment = verb('correct-reading', async (ctx, asked: CorrectedTask): Promise<{ sourceId: string; assignmentId: string }> => {
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const task = await assignmentIn(ctx, reading.planId, asked.assignmentId)
	const known = new Set((await listAgencies(ctx)).map((agency) => agency.id))
	if ([asked.leadAgencyId, ...asked.partnerIds].some((id) => id !== null && !known.has(id))) throw new Refused('not-found')
	await changeAssignment(ctx, task.id, {
		title: asked.title, leadAgencyId: asked.leadAgencyId, partnerIds: asked.partnerIds, fromOn: asked.fromOn, toOn: asked.toOn, product: asked.product,
		...(asked.leadAgencyId === null ? {} : { doubt: '', checked: true })
	})
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { task: task.id } })
	return { sourceId: asked.sourceId, assignmentId: task.id }
})

/** Marks a task as looked at and right, or to be looked at again. @throws Refused not-found, changed-meanwhile, reading-closed */
export const checkAssignment = verb('correct-reading', async (ctx, asked: { sourceId: string; rowVersion: number; assignmentId: string; checked: boolean }) => {
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const task = await assignmentIn(ctx, reading.planId, asked.assignmentId)
	await changeAssignment(ctx, task.id, { checked: asked.checked })
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { task: task.id, checked: asked.checked } })
	return { sourceId: asked.sourceId, assignmentId: task.id }
})
