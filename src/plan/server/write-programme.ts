import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import type { ProposedTask, Programme } from '../proposed.ts'

/** Rows of one statement: PostgreSQL takes 65,535 parameters, and others are answered between two statements. */
const ROWS = 250

/** Writes a proposed programme under a plan: its lines, its tasks, their partners. */
export async function writeProgramme(ctx: Ctx, planId: string, programme: Programme): Promise<void> {
	const fresh = () => newId(ctx.now.getTime())
	const lines = programme.lines.map((line, ordinal) => ({
		unit_id: ctx.unit, plan_id: planId, id: fresh(), line_key: fresh(), ordinal, kind: line.kind, role: line.role, label: line.label, words: line.words,
		span: JSON.stringify(line.span)
	}))
	for (let from = 0; from < lines.length; from += ROWS) await ctx.db.insertInto('plan.line').values(lines.slice(from, from + ROWS)).execute()
	await writeTasks(ctx, planId, programme.tasks.map((task, ordinal) => ({ ...task, ordinal, lineId: task.line === null ? null : lines[task.line]!.id })))
}

export interface TaskToWrite extends Omit<ProposedTask, 'line'> {
	readonly ordinal: number
	readonly lineId: string | null
	readonly checked?: boolean
}

/** Adds tasks with their partners; gives back the new ids in the same order. */
export async function writeTasks(ctx: Ctx, planId: string, tasks: readonly TaskToWrite[]): Promise<string[]> {
	const rows = tasks.map((task) => ({
		unit_id: ctx.unit, plan_id: planId, id: newId(ctx.now.getTime()), task_id: newId(ctx.now.getTime()), line_id: task.lineId, ordinal: task.ordinal,
		title: task.title, lead_agency_id: task.leadAgencyId, product: task.product, from_on: task.fromOn, to_on: task.toOn, basis: task.basis,
		span: JSON.stringify(task.span), rule: task.rule, confidence: task.confidence, doubt: task.doubt, checked: task.checked ?? false
	}))
	for (let from = 0; from < rows.length; from += ROWS) await ctx.db.insertInto('plan.assignment').values(rows.slice(from, from + ROWS)).execute()
	const partners = tasks.flatMap((task, index) => task.partnerIds.map((agency) => ({ unit_id: ctx.unit, assignment_id: rows[index]!.id, agency_id: agency })))
	for (let from = 0; from < partners.length; from += ROWS) await ctx.db.insertInto('plan.assignment_partner').values(partners.slice(from, from + ROWS)).execute()
	return rows.map((row) => row.id)
}
