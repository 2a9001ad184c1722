import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { consolidatedReport } from '../consolidated-report.document.ts'
import type { ToDecide } from '../forms.ts'
import { freeze } from '../frozen-report.ts'
import { entriesOf } from './gather-facts.ts'
import { gatherWithCounts } from './gather-with-counts.ts'
import { changeReport, lockReport } from './report-store.ts'

/** The officer puts the report before the leader: the document and every number in it are frozen as they stand. */
export const submitReport = verb('submit-report', async (ctx, asked: ToDecide): Promise<{ period: string }> => {
	const report = await lockReport(ctx, asked.period, { rowVersion: asked.rowVersion })
	if (report.state !== 'draft') throw new Refused('report-frozen')
	const facts = await gatherWithCounts(ctx, report.period, true)
	const entries = await entriesOf(ctx, report.period, null)
	const doc = consolidatedReport(facts, report.prose, { writing: false })
	await changeReport(ctx, report, {
		state: 'submitted', tree: JSON.stringify(doc), figures: JSON.stringify(freeze(doc, facts, entries)), return_reason: '',
		submitted_by: ctx.actor.personId, submitted_at: ctx.now
	})
	await record(ctx, 'submit-report', { kind: 'report', id: report.id, details: { period: asked.period, figures: entries.length, returns: facts.returns.length } })
	return { period: asked.period }
})
