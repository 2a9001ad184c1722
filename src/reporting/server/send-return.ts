import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { ToSend } from '../forms.ts'
import { lockReport } from './report-store.ts'

/** An agency says its word for the period: results, difficulties, proposals; the figures are its tasks' own. One return
 *  an agency and period; it may be sent again until the report is submitted, and every version stays in the audit. */
export const sendReturn = verb('send-return', async (ctx, asked: ToSend): Promise<{ period: string; version: number }> => {
	const agencyId = ctx.actor.agencyId
	if (agencyId === null) throw new Refused('no-agency')
	const report = await lockReport(ctx, asked.period, { share: true })
	if (report.state !== 'draft') throw new Refused('report-frozen')
	const { results, difficulties, proposals } = asked
	const words = { results, difficulties, proposals, sent_by: ctx.actor.personId, sent_by_name: ctx.actor.name, sent_at: ctx.now }
	const key = { unit_id: ctx.unit, period_id: report.periodId, agency_id: agencyId }
	const row = asked.rowVersion === 0
		? await ctx.db.insertInto('reporting.return').values({ ...key, ...words }).onConflict((clash) => clash.doNothing()).returning('row_version').executeTakeFirst()
		: await ctx.db.updateTable('reporting.return').set({ ...words, row_version: asked.rowVersion + 1 })
			.where('unit_id', '=', ctx.unit).where('period_id', '=', report.periodId).where('agency_id', '=', agencyId)
			.where('row_version', '=', asked.rowVersion).returning('row_version').executeTakeFirst()
	if (!row) throw new Refused('changed-meanwhile')
	await record(ctx, 'send-return', { kind: 'return', id: report.periodId, details: { period: asked.period, agencyId, version: row.row_version, results, difficulties, proposals } })
	return { period: asked.period, version: row.row_version }
})
