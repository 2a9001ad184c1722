import { record, verb } from '#audit/server/index.ts'
import { newId } from '#kernel/id.ts'
import type { ToOpen } from '../forms.ts'
import { namedPeriod } from './report-store.ts'

/** Opens a period for returns, with its empty draft of the report; asked again, moves its deadlines. */
export const openPeriod = verb('open-period', async (ctx, asked: ToOpen): Promise<{ period: string }> => {
	const { kind, year, ordinal, fromOn, toOn } = namedPeriod(asked.period)
	const row = await ctx.db.insertInto('reporting.period').values({
		unit_id: ctx.unit, id: newId(ctx.now.getTime()), kind, year, ordinal, from_on: fromOn, to_on: toOn,
		returns_due_on: asked.returnsDueOn, report_due_on: asked.reportDueOn
	}).onConflict((clash) => clash.columns(['unit_id', 'year', 'kind', 'ordinal'])
		.doUpdateSet({ returns_due_on: asked.returnsDueOn, report_due_on: asked.reportDueOn })).returning('id').executeTakeFirstOrThrow()
	await ctx.db.insertInto('reporting.report').values({ unit_id: ctx.unit, id: newId(ctx.now.getTime()), period_id: row.id, state: 'draft' })
		.onConflict((clash) => clash.columns(['unit_id', 'period_id']).doNothing()).execute()
	await record(ctx, 'open-period', { kind: 'period', id: row.id, details: { period: asked.period, returnsDueOn: asked.returnsDueOn, reportDueOn: asked.reportDueOn } })
	return { period: asked.period }
})
