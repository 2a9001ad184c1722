import type { Ctx } from '#kernel/context.ts'
import { countsForReport } from '#protection/server/figures.ts'
import type { Period } from '../periods.ts'
import type { ReportFacts } from '../report-facts.ts'
import { gatherFacts } from './gather-facts.ts'

/** What the report of a period is built from, with the counts of the protection area. Only a year's report asks for them: the
 *  targets are collected yearly (CV 2792/LĐTBXH-BĐG), and small numbers of months would hide the year's for good.
 *  @param final the report is put before the leader: what stands in it is what is told */
export async function gatherWithCounts(ctx: Ctx, period: Period, final = false): Promise<ReportFacts> {
	const facts = await gatherFacts(ctx, period)
	if (period.kind !== 'year') return facts
	const env = { unit: ctx.unit, now: ctx.now, from: ctx.from, senderId: ctx.actor.personId || null }
	return { ...facts, protection: await countsForReport(env, { from: period.fromOn, to: period.toOn }, final) }
}
