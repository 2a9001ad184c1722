import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { isDay, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { mustDiffer } from '../days.ts'
import { listDaysOff } from './days-off.ts'

interface Decision { readonly day: Day; readonly closed: boolean; readonly source: string }

/** The ward's word on a day the programme knows: off, or worked. @throws Refused not-found, changed-meanwhile */
export const decideDay = verb('decide-day', async (ctx, asked: Decision & { rowVersion: number }): Promise<{ day: Day }> => {
	const [known] = isDay(asked.day) ? await listDaysOff(ctx.db, ctx.unit, asked.day, asked.day) : []
	if (!known) throw new Refused('not-found')
	if ((known.decided?.rowVersion ?? 0) !== asked.rowVersion) throw new Refused('changed-meanwhile')
	const done = known.decided ? await change(ctx, asked, asked.rowVersion) : await insert(ctx, asked, known.name)
	if (!done) throw new Refused('changed-meanwhile')
	await record(ctx, 'decide-day', { kind: 'day', id: asked.day, details: { closed: asked.closed, before: known.closed, source: asked.source } })
	return { day: asked.day }
})

/** A day the programme does not know: a new day off, or a weekend that is worked.
 *  @throws Refused day-known, weekend-is-off, weekday-is-worked */
export const addDay = verb('decide-day', async (ctx, asked: Decision & { name: string }): Promise<{ day: Day }> => {
	if (!isDay(asked.day)) throw new Refused('not-found')
	mustDiffer(asked.day, asked.closed)
	const [known] = await listDaysOff(ctx.db, ctx.unit, asked.day, asked.day)
	if (known || !(await insert(ctx, asked, asked.name))) throw new Refused('day-known')
	await record(ctx, 'decide-day', { kind: 'day', id: asked.day, details: { added: true, closed: asked.closed, source: asked.source } })
	return { day: asked.day }
})

/** Takes the ward's word back: an added day is gone, a day of the country is again as the programme has it.
 *  @throws Refused changed-meanwhile */
export const withdrawDay = verb('decide-day', async (ctx, asked: { day: Day; rowVersion: number }): Promise<{ day: Day }> => {
	if (!isDay(asked.day)) throw new Refused('not-found')
	const gone = await ctx.db.deleteFrom('calendar.day').where('unit_id', '=', ctx.unit).where('day', '=', asked.day)
		.where('row_version', '=', asked.rowVersion).returning(['closed', 'source']).executeTakeFirst()
	if (!gone) throw new Refused('changed-meanwhile')
	await record(ctx, 'decide-day', { kind: 'day', id: asked.day, details: { withdrawn: true, before: gone.closed, source: gone.source } })
	return { day: asked.day }
})

async function insert(ctx: Ctx, asked: Decision, name: string): Promise<boolean> {
	const done = await ctx.db.insertInto('calendar.day').values({
		unit_id: ctx.unit, day: asked.day, name, closed: asked.closed, source: asked.source, ...decidedBy(ctx)
	}).onConflict((clash) => clash.columns(['unit_id', 'day']).doNothing()).executeTakeFirst()
	return done.numInsertedOrUpdatedRows === 1n
}

async function change(ctx: Ctx, asked: Decision, rowVersion: number): Promise<boolean> {
	const done = await ctx.db.updateTable('calendar.day').set({ closed: asked.closed, source: asked.source, row_version: rowVersion + 1, ...decidedBy(ctx) })
		.where('unit_id', '=', ctx.unit).where('day', '=', asked.day).where('row_version', '=', rowVersion).executeTakeFirst()
	return done.numUpdatedRows === 1n
}

function decidedBy(ctx: Ctx) {
	return { decided_by: ctx.actor.personId || null, decided_by_name: ctx.actor.name, decided_at: ctx.now }
}
