import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { ToWrite } from '../forms.ts'
import { changeReport, lockReport } from './report-store.ts'

/** The officer types one part of the report. */
export const writeProse = verb('write-prose', async (ctx, asked: ToWrite): Promise<{ period: string; field: string }> => {
	const report = await lockReport(ctx, asked.period, { rowVersion: asked.rowVersion })
	if (report.state !== 'draft') throw new Refused('report-frozen')
	await changeReport(ctx, report, { prose: JSON.stringify({ ...report.prose, [asked.field]: asked.text }), prose_saved_at: ctx.now })
	await record(ctx, 'write-prose', { kind: 'report', id: report.id, details: { period: asked.period, field: asked.field, letters: asked.text.length } })
	return { period: asked.period, field: asked.field }
})
