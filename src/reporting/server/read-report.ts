import { sql } from 'kysely'
import type { OfficialDocument } from '#documents/official-document.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Day } from '#kernel/day.ts'
import { mayDo } from '#rights/rights.ts'
import { seesWholeWard } from '#rights/roles.ts'
import type { FrozenFigures } from '../frozen-report.ts'
import type { Period } from '../periods.ts'
import type { ReportState } from './report-store.ts'

/** An opened period with its report, as it is kept. */
export interface KeptReport {
	readonly state: ReportState
	readonly rowVersion: number
	readonly returnsDueOn: Day
	readonly reportDueOn: Day
	readonly prose: Readonly<Record<string, string>>
	readonly proseSavedAt: Date | null
	/** From the submission on. */
	readonly frozen: FrozenFigures | null
	readonly submittedAt: Date | null
	/** Frozen tree: as submitted, or as signed with number and day. */
	readonly doc: OfficialDocument | null
	readonly documentId: string | null
	readonly returnReason: string
	/** Body → instant it was last reminded of its return, ISO. */
	readonly reminders: Readonly<Record<string, string>>
}

export async function readReport(ctx: Ctx, period: Period): Promise<KeptReport | undefined> {
	const { rows } = await sql<KeptReport>`
		select r.state, r.row_version as "rowVersion", q.returns_due_on as "returnsDueOn", q.report_due_on as "reportDueOn", r.prose,
			r.prose_saved_at as "proseSavedAt", r.figures as frozen, r.submitted_at as "submittedAt", coalesce(d.tree, r.tree) as doc,
			r.document_id as "documentId", r.return_reason as "returnReason",
			coalesce((select json_object_agg(c.agency_id, c.reminded_at) from reporting.reminder c where c.unit_id = q.unit_id and c.period_id = q.id), '{}') as reminders
		from reporting.period q join reporting.report r on r.unit_id = q.unit_id and r.period_id = q.id
			left join documents.document d on d.unit_id = r.unit_id and d.id = r.document_id
		where q.unit_id = ${ctx.unit} and q.year = ${period.year} and q.kind = ${period.kind} and q.ordinal = ${period.ordinal}`.execute(ctx.db)
	return rows[0]
}

/** Who sees all agencies' numbers and the report while it is written; others their own, and what is signed. */
export function seesWhole(ctx: Ctx): boolean {
	return seesWholeWard(ctx.actor.roles)
}

/** The ward whose report is asked for: the person's own, or, for the province, one it may read. */
export function ofUnit(ctx: Ctx, unit: string | null): Ctx {
	return unit !== null && !mayDo(ctx.actor.roles, 'see-reports') && ctx.units.includes(unit) ? { ...ctx, unit } : ctx
}
