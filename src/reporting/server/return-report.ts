import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { ToReturn } from '../forms.ts'
import { changeReport, lockReport } from './report-store.ts'

/** The leader sends the report back with the reason: it is a draft again, built from what is there now. */
export const returnReport = verb('return-report', async (ctx, asked: ToReturn): Promise<{ period: string }> => {
	const report = await lockReport(ctx, asked.period, { rowVersion: asked.rowVersion })
	if (report.state !== 'submitted') throw new Refused('report-not-submitted')
	await changeReport(ctx, report, { state: 'draft', tree: null, figures: null, return_reason: asked.reason })
	await record(ctx, 'return-report', { kind: 'report', id: report.id, details: { period: asked.period, reason: asked.reason } })
	return { period: asked.period }
})
