import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { mustBeUnderReview } from '../reading-state.ts'
import { lockYear } from './plan-store.ts'
import { lockReading } from './reading-store.ts'

/** Sets a reading aside: it is kept with its file, and out of the way. @throws Refused not-found, changed-meanwhile, reading-closed */
export const setAsideReading = verb('set-aside-reading', async (ctx, asked: { sourceId: string; rowVersion: number }): Promise<{ sourceId: string }> => {
	const reading = await lockReading(ctx, asked.sourceId, asked.rowVersion)
	mustBeUnderReview(reading.state)
	await ctx.db.updateTable('plan.plan').set({ state: 'set-aside', row_version: reading.rowVersion + 1 }).where('unit_id', '=', ctx.unit).where('id', '=', reading.planId).execute()
	await record(ctx, 'set-aside-reading', { kind: 'source', id: asked.sourceId })
	return { sourceId: asked.sourceId }
})

/** Takes up again what was set aside. @throws Refused not-found, changed-meanwhile, reading-closed */
export const takeUpReading = verb('set-aside-reading', async (ctx, asked: { sourceId: string; rowVersion: number }): Promise<{ sourceId: string }> => {
	const reading = await lockReading(ctx, asked.sourceId, asked.rowVersion)
	if (reading.state !== 'set-aside') throw new Refused('reading-closed')
	const versions = await lockYear(ctx, reading.year)
	await ctx.db.updateTable('plan.plan').set({ state: 'reading', version_number: Math.max(0, ...versions.map((one) => one.version_number)) + 1, row_version: reading.rowVersion + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', reading.planId).execute()
	await record(ctx, 'set-aside-reading', { kind: 'source', id: asked.sourceId, details: { takenUp: true } })
	return { sourceId: asked.sourceId }
})
