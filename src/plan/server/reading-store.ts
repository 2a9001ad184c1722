import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import type { Block } from '../../reading/block.ts'
import type { PlanReading } from '../../reading/plan-reading.ts'
import type { ReadingWarning } from '../../reading/unreadable.ts'
import type { StoredTask } from '../reading-review.ts'
import { mustBeUnderReview } from '../reading-state.ts'
import type { PlanState } from '../stored-plan.ts'

/** A reading as stored: with what the file reader left out. */
export interface StoredReading extends PlanReading { readonly warnings: readonly ReadingWarning[]; readonly pages: number | null }

export interface LockedReading {
	readonly sourceId: string
	readonly planId: string
	readonly year: number
	readonly state: PlanState
	readonly rowVersion: number
}

/** A task of a programme with what is written and not shown. */
export interface StoredAssignment extends StoredTask { readonly lineId: string | null; readonly ordinal: number }

/** The plan that came of a source, held until the transaction ends. @throws Refused not-found, changed-meanwhile */
export async function lockReading(ctx: Ctx, sourceId: string, rowVersion: number): Promise<LockedReading> {
	const row = await ctx.db.selectFrom('plan.plan').select(['id', 'year', 'state', 'row_version'])
		.where('unit_id', '=', ctx.unit).where('source_id', '=', sourceId).orderBy('version_number').orderBy('created_at').limit(1).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	if (row.row_version !== rowVersion) throw new Refused('changed-meanwhile')
	return { sourceId, planId: row.id, year: row.year, state: row.state as PlanState, rowVersion: row.row_version }
}

/** The same, for a correction. @throws Refused not-found, changed-meanwhile, reading-closed */
export async function lockForCorrection(ctx: Ctx, sourceId: string, rowVersion: number): Promise<LockedReading> {
	const reading = await lockReading(ctx, sourceId, rowVersion)
	mustBeUnderReview(reading.state)
	await ctx.db.updateTable('plan.plan').set({ row_version: rowVersion + 1 }).where('unit_id', '=', ctx.unit).where('id', '=', reading.planId).execute()
	return reading
}

/** The tasks of a programme in order. */
export async function assignmentsUnder(ctx: Ctx, planId: string): Promise<StoredAssignment[]> {
	const { rows } = await sql<StoredAssignment>`
		select a.id, a.title, a.lead_agency_id as "leadAgencyId", a.from_on as "fromOn", a.to_on as "toOn", a.product, a.basis, a.span, a.rule,
			a.confidence, a.doubt, a.checked, a.line_id as "lineId", a.ordinal,
			coalesce((select array_agg(q.agency_id order by q.agency_id) from plan.assignment_partner q where q.unit_id = a.unit_id and q.assignment_id = a.id), '{}') as "partnerIds"
		from plan.assignment a where a.unit_id = ${ctx.unit} and a.plan_id = ${planId} order by a.ordinal, a.id`.execute(ctx.db)
	return rows
}

export async function assignmentIn(ctx: Ctx, planId: string, assignmentId: string): Promise<StoredAssignment> {
	const found = (await assignmentsUnder(ctx, planId)).find((one) => one.id === assignmentId)
	if (!found) throw new Refused('changed-meanwhile')
	return found
}

/** The blocks and the first reading, as they were. */
export async function sourceOf(ctx: Ctx, sourceId: string): Promise<{ blocks: Block[]; reading: StoredReading }> {
	const row = await ctx.db.selectFrom('plan.source').select(['blocks', 'reading']).where('unit_id', '=', ctx.unit).where('id', '=', sourceId).executeTakeFirst()
	if (!row) throw new Refused('not-found')
	return { blocks: row.blocks as Block[], reading: row.reading as StoredReading }
}
