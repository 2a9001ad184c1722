import type { Ctx } from '#kernel/context.ts'
import type { TaskSpan } from '../proposed.ts'

export interface ChangedTask {
	readonly title?: string
	readonly leadAgencyId?: string | null
	readonly partnerIds?: readonly string[]
	readonly fromOn?: string | null
	readonly toOn?: string | null
	readonly product?: string
	readonly span?: TaskSpan
	readonly doubt?: string
	readonly checked?: boolean
}

/** Writes what is given and leaves the rest; partners are replaced as a whole. */
export async function changeAssignment(ctx: Ctx, assignmentId: string, change: ChangedTask): Promise<void> {
	const { partnerIds, leadAgencyId, fromOn, toOn, span, ...rest } = change
	const set = {
		...rest, ...(leadAgencyId === undefined ? {} : { lead_agency_id: leadAgencyId }), ...(fromOn === undefined ? {} : { from_on: fromOn }),
		...(toOn === undefined ? {} : { to_on: toOn }), ...(span === undefined ? {} : { span: JSON.stringify(span) })
	}
	if (Object.keys(set).length > 0) await ctx.db.updateTable('plan.assignment').set(set).where('unit_id', '=', ctx.unit).where('id', '=', assignmentId).execute()
	if (partnerIds === undefined) return
	await ctx.db.deleteFrom('plan.assignment_partner').where('unit_id', '=', ctx.unit).where('assignment_id', '=', assignmentId).execute()
	const rows = [...new Set(partnerIds)].filter((id) => id !== leadAgencyId).map((agency) => ({ unit_id: ctx.unit, assignment_id: assignmentId, agency_id: agency }))
	if (rows.length > 0) await ctx.db.insertInto('plan.assignment_partner').values(rows).execute()
}

export async function removeAssignments(ctx: Ctx, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await ctx.db.deleteFrom('plan.assignment').where('unit_id', '=', ctx.unit).where('id', 'in', ids).execute()
}
