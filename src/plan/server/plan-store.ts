import { sql, type RawBuilder } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import type { PlanState, StoredPlan } from '../stored-plan.ts'

/** Columns of a StoredPlan for the plan of alias p; lines and assignments come with it as lists. */
export const storedPlan: RawBuilder<unknown> = sql`
	p.id, p.year, p.version_number as "versionNumber", p.state, p.title, p.bases, p.preamble, p.recipients, p.kept_by as "keptBy",
	p.signer_authority as "signerAuthority", p.signer_name as "signerName", p.source_id as "sourceId", p.amends_id as "amendsId",
	p.document_id as "documentId", p.return_reason as "returnReason", p.row_version as "rowVersion",
	p.submitted_at as "submittedAt", p.submitted_by as "submittedBy",
	(select d.number from documents.document d where d.unit_id = p.unit_id and d.id = p.document_id) as number,
	(select d.issued_on from documents.document d where d.unit_id = p.unit_id and d.id = p.document_id) as "issuedOn",
	(select json_build_object('unitId', w.id, 'name', w.name, 'place', w.place, 'lines', w.issuer) from identity.unit w where w.id = p.unit_id) as issuer,
	coalesce((select json_agg(json_build_object('id', l.id, 'lineKey', l.line_key, 'kind', l.kind, 'role', l.role, 'label', l.label, 'words', l.words)
		order by l.ordinal) from plan.line l where l.unit_id = p.unit_id and l.plan_id = p.id), '[]') as lines,
	coalesce((select json_agg(json_build_object('id', a.id, 'taskId', a.task_id, 'title', a.title, 'leadAgencyId', a.lead_agency_id,
		'leadName', u.name, 'leadSort', u.sort, 'product', a.product, 'fromOn', a.from_on, 'toOn', a.to_on, 'basis', a.basis,
		'lineKey', (select l.line_key from plan.line l where l.unit_id = a.unit_id and l.id = a.line_id),
		'partnerIds', coalesce((select json_agg(q.agency_id order by qu.sort) from plan.assignment_partner q join identity.unit qu on qu.id = q.agency_id
			where q.unit_id = a.unit_id and q.assignment_id = a.id), '[]'),
		'partnerNames', coalesce((select json_agg(qu.name order by qu.sort) from plan.assignment_partner q join identity.unit qu on qu.id = q.agency_id
			where q.unit_id = a.unit_id and q.assignment_id = a.id), '[]')) order by a.ordinal)
		from plan.assignment a left join identity.unit u on u.id = a.lead_agency_id where a.unit_id = p.unit_id and a.plan_id = p.id), '[]') as assignments`

/** One version with all it prints. Runs inside a look or verb. @throws Refused not-found */
export async function getStoredPlan(ctx: Ctx, planId: string): Promise<StoredPlan> {
	const { rows } = await sql<StoredPlan>`select ${storedPlan} from plan.plan p where p.unit_id = ${ctx.unit} and p.id = ${planId}`.execute(ctx.db)
	if (!rows[0]) throw new Refused('not-found')
	return rows[0]
}

export interface LockedPlan {
	readonly id: string
	readonly year: number
	readonly version_number: number
	readonly state: PlanState
	readonly row_version: number
	readonly amends_id: string | null
	readonly submitted_by: string | null
}

/** The plan's row, held until the transaction ends. @throws Refused not-found, changed-meanwhile */
export async function lockPlan(ctx: Ctx, planId: string, rowVersion: number): Promise<LockedPlan> {
	const row = await ctx.db.selectFrom('plan.plan')
		.select(['id', 'year', 'version_number', 'state', 'row_version', 'amends_id', 'submitted_by'])
		.where('unit_id', '=', ctx.unit).where('id', '=', planId).forUpdate().executeTakeFirst()
	if (!row || row.state === 'set-aside') throw new Refused('not-found')
	if (row.row_version !== rowVersion) throw new Refused('changed-meanwhile')
	return { ...row, state: row.state as PlanState }
}

/** Holds the year's versions so that two people cannot open or approve two at once. */
export async function lockYear(ctx: Ctx, year: number): Promise<{ id: string; version_number: number; state: PlanState }[]> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`plan ${ctx.unit} ${year}`}, 0))`.execute(ctx.db)
	const rows = await ctx.db.selectFrom('plan.plan').select(['id', 'version_number', 'state'])
		.where('unit_id', '=', ctx.unit).where('year', '=', year).where('state', '<>', 'set-aside').execute()
	return rows.map((row) => ({ ...row, state: row.state as PlanState }))
}
