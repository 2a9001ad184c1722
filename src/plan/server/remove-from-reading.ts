import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { placesOf } from '../programme-places.ts'
import { proposeProgramme } from '../programme.ts'
import { removeAssignments } from './change-assignment.ts'
import { namedBodies } from './reading-bodies.ts'
import { assignmentIn, lockForCorrection, sourceOf } from './reading-store.ts'
import { renumber } from './split-assignment.ts'
import { writeTasks } from './write-programme.ts'

/** Takes a task out of the programme; the document still shows its place, so it can be put back. @throws Refused not-found, changed-meanwhile, reading-closed */
export const removeFromReading = verb('correct-reading', async (ctx, asked: { sourceId: string; rowVersion: number; assignmentId: string }) => {
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const task = await assignmentIn(ctx, reading.planId, asked.assignmentId)
	await removeAssignments(ctx, [task.id])
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { removed: task.id } })
	return { sourceId: asked.sourceId }
})

/** Puts a task back as it was first read. `key` is its place: block:offset. @throws Refused not-found, changed-meanwhile, reading-closed */
export const restoreToReading = verb('correct-reading', async (ctx, asked: { sourceId: string; rowVersion: number; key: string }) => {
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const source = await sourceOf(ctx, asked.sourceId)
	const programme = proposeProgramme(source.blocks, source.reading, await namedBodies(ctx), reading.year)
	const task = programme.tasks.find((one) => `${one.span.block}:${one.span.start}` === asked.key)
	if (!task) throw new Refused('not-found')
	const line = task.line === null ? undefined : programme.lines[task.line]
	const lineRow = line && await ctx.db.selectFrom('plan.line').select('id').where('unit_id', '=', ctx.unit).where('plan_id', '=', reading.planId)
		.where('ordinal', '=', task.line!).executeTakeFirst()
	const [id] = await writeTasks(ctx, reading.planId, [{ ...task, ordinal: 0, lineId: lineRow?.id ?? null }])
	const places = placesOf(source.blocks, source.reading)
	await renumber(ctx, reading.planId, (a, b) => (a.span && b.span ? places.before(a.span, b.span) : 0) || a.ordinal - b.ordinal)
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { restored: id! } })
	return { sourceId: asked.sourceId, assignmentId: id! }
})
