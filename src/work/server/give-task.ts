import type { z } from 'zod'
import { record, verb } from '#audit/server/index.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { listAgencies } from '#identity/server/index.ts'
import type { GiveTaskForm } from '../forms.ts'
import { themeOf } from '../themes.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { takeNumbers } from './task-number.ts'
import { addEvent } from './task-store.ts'

/** Gives one task outside the plan, as a superior's letter may ask. */
export const giveTask = verb('give-task', async (ctx, asked: z.output<typeof GiveTaskForm>): Promise<{ taskId: string; number: number }> => {
	const known = new Set((await listAgencies(ctx)).map((agency) => agency.id))
	const partners = [...new Set(asked.partnerIds)].filter((agency) => agency !== asked.leadAgencyId)
	if (![asked.leadAgencyId, ...partners].every((agency) => known.has(agency))) throw new Refused('not-found')
	const today = dayOf(ctx.now)
	if (asked.dueOn !== null && asked.dueOn < today) throw new Refused('deadline-past')
	const taskId = newId(ctx.now.getTime())
	const number = await takeNumbers(ctx, yearOf(today), 1)
	await ctx.db.insertInto('work.task').values({
		unit_id: ctx.unit, id: taskId, year: yearOf(today), number, title: asked.title, product: asked.product, basis: asked.basis,
		theme: themeOf(foldVietnamese(asked.title), ''), lead_agency_id: asked.leadAgencyId, from_on: today, due_on: asked.dueOn,
		first_due_on: asked.dueOn, state: 'not-started', given_at: ctx.now
	}).execute()
	for (const agency of partners) {
		await ctx.db.insertInto('work.task_partner').values({ unit_id: ctx.unit, task_id: taskId, agency_id: agency }).execute()
	}
	await addEvent(ctx, taskId, 'given', { dueOn: asked.dueOn })
	await record(ctx, 'give-task', { kind: 'task', id: taskId, details: { number } })
	return { taskId, number }
})
