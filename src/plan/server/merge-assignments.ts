import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { mergedTask } from '../reading-changes.ts'
import { changeAssignment, removeAssignments } from './change-assignment.ts'
import { assignmentIn, lockForCorrection, type StoredAssignment } from './reading-store.ts'

/** Makes one task of two: the kept one has the places, partners and days of both. @throws Refused not-found, changed-meanwhile, reading-closed, reading-merge-itself */
export const mergeAssignments = verb('correct-reading', async (ctx, asked: { sourceId: string; rowVersion: number; assignmentId: string; otherId: string }) => {
	if (asked.assignmentId === asked.otherId) throw new Refused('reading-merge-itself')
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const keep = await assignmentIn(ctx, reading.planId, asked.assignmentId)
	await mergeInto(ctx, keep, await assignmentIn(ctx, reading.planId, asked.otherId))
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { merged: asked.otherId, into: keep.id } })
	return { sourceId: asked.sourceId, assignmentId: keep.id }
})

export async function mergeInto(ctx: Ctx, keep: StoredAssignment, other: StoredAssignment): Promise<void> {
	await changeAssignment(ctx, keep.id, mergedTask(keep, other))
	await removeAssignments(ctx, [other.id])
}
