import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { assignmentsOf, type Assignment } from '#plan/server/index.ts'
import { themeOf } from '../themes.ts'
import { takeNumbers } from './task-number.ts'

interface Known { id: string; title: string; lead_agency_id: string; due_on: string | null; first_due_on: string | null; state: string }

/** Turns an approved programme into tasks. A task that was given before keeps its number, its state and an extension
 *  the leader granted; one the new version no longer has is withdrawn. */
export const giveTasks = verb('approve-plan', async (ctx, asked: { planId: string }): Promise<{ given: number; changed: number; withdrawn: number }> => {
	const wanted = (await assignmentsOf(ctx, asked.planId)).filter((assignment) => assignment.leadAgencyId !== null)
	const year = wanted[0]?.year
	const known = year === undefined ? [] : await planTasksOf(ctx, year)
	const fresh = wanted.filter((assignment) => !known.some((task) => task.id === assignment.taskId))
	const kept = wanted.filter((assignment) => known.some((task) => task.id === assignment.taskId))
	const gone = known.filter((task) => !wanted.some((assignment) => assignment.taskId === task.id) && task.state !== 'accepted' && task.state !== 'withdrawn')
	if (fresh.length > 0) await addTasks(ctx, asked.planId, fresh, year!)
	const changed = await changeTasks(ctx, asked.planId, kept, known)
	if (gone.length > 0) await withdraw(ctx, gone)
	await record(ctx, 'give-task', { kind: 'plan', id: asked.planId, details: { given: fresh.length, changed, withdrawn: gone.length } })
	return { given: fresh.length, changed, withdrawn: gone.length }
})

async function planTasksOf(ctx: Ctx, year: number): Promise<Known[]> {
	return ctx.db.selectFrom('work.task').select(['id', 'title', 'lead_agency_id', 'due_on', 'first_due_on', 'state'])
		.where('unit_id', '=', ctx.unit).where('year', '=', year).where('plan_id', 'is not', null).forUpdate().execute()
}

async function addTasks(ctx: Ctx, planId: string, fresh: Assignment[], year: number): Promise<void> {
	const first = await takeNumbers(ctx, year, fresh.length)
	await ctx.db.insertInto('work.task').values(fresh.map((assignment, index) => ({
		unit_id: ctx.unit, id: assignment.taskId, year, number: first + index, plan_id: planId, line_key: assignment.lineKey,
		title: assignment.title, product: assignment.product, basis: assignment.basis,
		theme: themeOf(foldVietnamese(assignment.title), foldVietnamese(assignment.part)),
		lead_agency_id: assignment.leadAgencyId!, from_on: assignment.fromOn, due_on: assignment.toOn, first_due_on: assignment.toOn,
		state: 'not-started', given_at: ctx.now
	}))).execute()
	await addPartners(ctx, fresh)
	await addEvents(ctx, fresh.map((assignment) => ({ taskId: assignment.taskId, kind: 'given', dueOn: assignment.toOn })))
}

async function changeTasks(ctx: Ctx, planId: string, kept: Assignment[], known: Known[]): Promise<number> {
	let changed = 0
	for (const assignment of kept) {
		const task = known.find((one) => one.id === assignment.taskId)!
		const extended = task.due_on !== task.first_due_on && task.first_due_on === assignment.toOn
		const due = extended ? task.due_on : assignment.toOn
		const differs = task.title !== assignment.title || task.lead_agency_id !== assignment.leadAgencyId || task.due_on !== due
		await ctx.db.updateTable('work.task').set({
			plan_id: planId, line_key: assignment.lineKey, title: assignment.title, product: assignment.product, basis: assignment.basis,
			lead_agency_id: assignment.leadAgencyId!, from_on: assignment.fromOn, due_on: due, first_due_on: assignment.toOn,
			...(task.state === 'withdrawn' ? { state: 'not-started' } : {})
		}).where('unit_id', '=', ctx.unit).where('id', '=', assignment.taskId).execute()
		await ctx.db.deleteFrom('work.task_partner').where('unit_id', '=', ctx.unit).where('task_id', '=', assignment.taskId)
			.where('agency_id', 'not in', assignment.partnerIds.length > 0 ? [...assignment.partnerIds] : ['00000000-0000-0000-0000-000000000000']).execute()
		if (differs) {
			changed++
			await addEvents(ctx, [{ taskId: assignment.taskId, kind: 'changed', dueOn: due }])
		}
	}
	await addPartners(ctx, kept)
	return changed
}

async function addPartners(ctx: Ctx, assignments: Assignment[]): Promise<void> {
	const rows = assignments.flatMap((assignment) => assignment.partnerIds.filter((agency) => agency !== assignment.leadAgencyId)
		.map((agency) => ({ unit_id: ctx.unit, task_id: assignment.taskId, agency_id: agency })))
	if (rows.length > 0) await ctx.db.insertInto('work.task_partner').values(rows).onConflict((clash) => clash.doNothing()).execute()
}

async function withdraw(ctx: Ctx, gone: Known[]): Promise<void> {
	await ctx.db.updateTable('work.task').set({ state: 'withdrawn' })
		.where('unit_id', '=', ctx.unit).where('id', 'in', gone.map((task) => task.id)).execute()
	await addEvents(ctx, gone.map((task) => ({ taskId: task.id, kind: 'withdrawn', dueOn: task.due_on })))
}

async function addEvents(ctx: Ctx, events: { taskId: string; kind: string; dueOn: string | null }[]): Promise<void> {
	await ctx.db.insertInto('work.event').values(events.map((event) => ({
		unit_id: ctx.unit, id: newId(ctx.now.getTime()), task_id: event.taskId, at: ctx.now, kind: event.kind,
		person_id: ctx.actor.personId, person_name: ctx.actor.name, agency_id: ctx.actor.agencyId, due_on: event.dueOn
	}))).execute()
}
