import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { dayForYear, wordsForYear } from '../next-year.ts'
import type { StoredPlan } from '../stored-plan.ts'

interface Into {
	readonly planId: string
	readonly year: number
	readonly versionNumber: number
	readonly amendsId: string | null
	/** The same lines and tasks as before (an amendment), or new ones like them (another year). */
	readonly same: boolean
}

/** Writes a plan with the content of another: lines, assignments, partners. */
export async function copyPlan(ctx: Ctx, from: StoredPlan, into: Into): Promise<void> {
	const moved = (text: string) => (into.year === from.year ? text : wordsForYear(text, from.year, into.year))
	await ctx.db.insertInto('plan.plan').values({
		unit_id: ctx.unit, id: into.planId, year: into.year, version_number: into.versionNumber, state: 'draft', title: moved(from.title),
		bases: JSON.stringify(from.bases), preamble: moved(from.preamble), recipients: JSON.stringify(from.recipients), kept_by: from.keptBy,
		signer_authority: JSON.stringify(from.signerAuthority), signer_name: from.signerName, source_id: into.same ? from.sourceId : null,
		amends_id: into.amendsId, created_by: ctx.actor.personId, created_at: ctx.now
	}).execute()
	const lineIds = new Map(from.lines.map((line) => [line.lineKey, newId(ctx.now.getTime())]))
	if (from.lines.length > 0) {
		await ctx.db.insertInto('plan.line').values(from.lines.map((line, ordinal) => ({
			unit_id: ctx.unit, plan_id: into.planId, id: lineIds.get(line.lineKey)!, line_key: into.same ? line.lineKey : newId(ctx.now.getTime()),
			ordinal, kind: line.kind, role: line.role, label: line.label, words: moved(line.words)
		}))).execute()
	}
	if (into.same) await keepSpans(ctx, from.id, into.planId)
	await copyAssignments(ctx, from, into, lineIds, moved)
}

/** Where a line was read stays known through every version. */
async function keepSpans(ctx: Ctx, from: string, into: string): Promise<void> {
	await sql`update plan.line l set span = o.span from plan.line o where l.unit_id = ${ctx.unit} and l.plan_id = ${into}
		and o.unit_id = l.unit_id and o.plan_id = ${from} and o.line_key = l.line_key`.execute(ctx.db)
}

async function copyAssignments(ctx: Ctx, from: StoredPlan, into: Into, lineIds: Map<string, string>, moved: (text: string) => string): Promise<void> {
	if (from.assignments.length === 0) return
	const shift = into.year - from.year
	const copies = from.assignments.map((one, ordinal) => ({
		partnerIds: one.partnerIds,
		row: {
			unit_id: ctx.unit, plan_id: into.planId, id: newId(ctx.now.getTime()), task_id: into.same ? one.taskId : newId(ctx.now.getTime()),
			line_id: one.lineKey ? (lineIds.get(one.lineKey) ?? null) : null, ordinal, title: moved(one.title), lead_agency_id: one.leadAgencyId,
			product: one.product, from_on: dayForYear(one.fromOn, shift), to_on: dayForYear(one.toOn, shift), basis: one.basis, checked: true
		}
	}))
	await ctx.db.insertInto('plan.assignment').values(copies.map((copy) => copy.row)).execute()
	const partners = copies.flatMap(({ partnerIds, row }) => partnerIds.map((agency) => ({ unit_id: ctx.unit, assignment_id: row.id, agency_id: agency })))
	if (partners.length > 0) await ctx.db.insertInto('plan.assignment_partner').values(partners).execute()
}
