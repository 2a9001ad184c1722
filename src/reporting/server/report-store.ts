import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { periodOf, type Period } from '../periods.ts'

export type ReportState = 'draft' | 'submitted' | 'signed'

export interface LockedReport {
	readonly id: string
	readonly periodId: string
	readonly period: Period
	readonly state: ReportState
	readonly prose: Readonly<Record<string, string>>
	readonly figures: unknown
	readonly tree: unknown
	readonly rowVersion: number
}

/** @throws Refused not-found when the text names no period */
export function namedPeriod(slug: string): Period {
	const period = periodOf(slug)
	if (!period) throw new Refused('not-found')
	return period
}

/** Reads the report of an opened period and keeps others from changing it until the transaction ends; `share` lets
 *  several agencies send at once and still waits for a submission.
 *  @throws Refused not-found; changed-meanwhile when the page showed another version */
export async function lockReport(ctx: Ctx, slug: string, { rowVersion, share = false }: { rowVersion?: number; share?: boolean } = {}): Promise<LockedReport> {
	const period = namedPeriod(slug)
	const { rows } = await sql<Omit<LockedReport, 'period'>>`
		select r.id, q.id as "periodId", r.state, r.prose, r.figures, r.tree, r.row_version as "rowVersion"
		from reporting.report r join reporting.period q on q.unit_id = r.unit_id and q.id = r.period_id
		where r.unit_id = ${ctx.unit} and q.year = ${period.year} and q.kind = ${period.kind} and q.ordinal = ${period.ordinal}
		for ${share ? sql`share` : sql`update`} of r`.execute(ctx.db)
	const report = rows[0]
	if (!report) throw new Refused('not-found')
	if (rowVersion !== undefined && report.rowVersion !== rowVersion) throw new Refused('changed-meanwhile')
	return { ...report, period }
}

/** Changes the report and its version together; jsonb goes as text. */
export async function changeReport(ctx: Ctx, report: LockedReport, change: {
	state?: ReportState; prose?: string; prose_saved_at?: Date; figures?: string | null; tree?: string | null; document_id?: string
	return_reason?: string; submitted_by?: string; submitted_at?: Date; signed_by?: string; signed_at?: Date
}): Promise<void> {
	await ctx.db.updateTable('reporting.report').set({ ...change, row_version: report.rowVersion + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', report.id).execute()
}
