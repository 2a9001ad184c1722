import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { ToChase } from '../forms.ts'
import { bodiesAsked } from '../report-facts.ts'
import { gatherFacts } from './gather-facts.ts'
import { lockReport } from './report-store.ts'

/** Reminds the bodies whose return is missing, one or all of them; the reminder stands in their Hôm nay.
 *  @throws Refused not-found, report-frozen, none-missing when the return asked about has come meanwhile */
export const chaseReturns = verb('chase-agency', async (ctx, asked: ToChase): Promise<{ period: string; count: number }> => {
	const report = await lockReport(ctx, asked.period, { share: true })
	if (report.state !== 'draft') throw new Refused('report-frozen')
	const facts = await gatherFacts(ctx, report.period)
	const missing = bodiesAsked(facts).filter((body) => !facts.returns.some((sent) => sent.agencyId === body.id))
	const reminded = missing.filter((body) => asked.agencyId === null || body.id === asked.agencyId)
	if (reminded.length === 0) throw new Refused('none-missing')
	const now = { reminded_at: ctx.now, reminded_by_name: ctx.actor.name }
	await ctx.db.insertInto('reporting.reminder')
		.values(reminded.map((one) => ({ unit_id: ctx.unit, period_id: report.periodId, agency_id: one.id, ...now })))
		.onConflict((clash) => clash.columns(['unit_id', 'period_id', 'agency_id']).doUpdateSet(now)).execute()
	await record(ctx, 'chase-agency', { kind: 'period', id: report.periodId, details: { period: asked.period, reminded: reminded.map((one) => one.shortName).join(', ') } })
	return { period: asked.period, count: reminded.length }
})
