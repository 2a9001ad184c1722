import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { dayOf, type Day } from '#kernel/day.ts'
import { mayDo } from '#rights/rights.ts'
import { periodNamed, periodsOf, slugOf, type Period, type PeriodKind } from '../periods.ts'
import type { ReportState } from './report-store.ts'

/** One period, or for the province one ward's signed report, in the list. */
export interface ReportLine {
	readonly slug: string
	readonly period: Period
	readonly unitId: string
	readonly unitName: string
	readonly state: ReportState
	readonly returnsDueOn: Day
	readonly reportDueOn: Day
	readonly returns: number
	/** When the person's own agency sent its return. */
	readonly mineSentAt: Date | null
	readonly number: number | null
	readonly symbol: string
	readonly issuedOn: Day | null
}

interface Row extends Omit<ReportLine, 'slug' | 'period'> { readonly kind: PeriodKind; readonly year: number; readonly ordinal: number }

/** The periods, the newest first, and those that today falls in and nobody opened; the province: the signed reports of
 *  its wards. One statement. */
export const openReports = look('see-signed-reports', async (ctx, _which: Record<string, never>): Promise<{ lines: ReportLine[]; toOpen: Period[] }> => {
	const ofWard = mayDo(ctx.actor.roles, 'see-reports')
	const units = ofWard ? [ctx.unit] : ctx.units
	const { rows } = await sql<Row>`
		select q.kind, q.year, q.ordinal, q.unit_id as "unitId", u.name as "unitName", r.state, q.returns_due_on as "returnsDueOn", q.report_due_on as "reportDueOn",
			(select count(*)::int from reporting.return x where x.unit_id = q.unit_id and x.period_id = q.id) as returns,
			(select x.sent_at from reporting.return x where x.unit_id = q.unit_id and x.period_id = q.id and x.agency_id = ${ctx.actor.agencyId}::uuid) as "mineSentAt",
			d.number, coalesce(d.symbol, '') as symbol, d.issued_on as "issuedOn"
		from reporting.period q join reporting.report r on r.unit_id = q.unit_id and r.period_id = q.id join identity.unit u on u.id = q.unit_id
			left join documents.document d on d.unit_id = r.unit_id and d.id = r.document_id
		where q.unit_id = any(${units}::uuid[]) and (${ofWard} or r.state = 'signed')
		order by q.to_on desc, q.from_on, u.name limit 200`.execute(ctx.db)
	const lines = rows.map(({ kind, year, ordinal, ...row }) => ({ ...row, slug: slugOf({ kind, year, ordinal }), period: periodNamed(kind, year, ordinal)! }))
	const known = new Set(lines.map((line) => line.slug))
	const toOpen = mayDo(ctx.actor.roles, 'open-period') ? periodsOf(dayOf(ctx.now)).filter((period) => !known.has(slugOf(period))) : []
	return { lines, toOpen }
})
