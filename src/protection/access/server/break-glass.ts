import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import { newId } from '#kernel/id.ts'
import { tell } from '../../notices/server/tell.ts'
import { workingDayAfter } from '../../server/working-days.ts'
import { BREAK_GLASS_HOURS, mayBreakGlass } from '../may-look.ts'
import { findCaseDoor } from './case-door.ts'
import { leave, sealed } from './sealed-verb.ts'
import { GLASS, mayReview, reviewersOf } from './who-reviews.ts'

const REVIEW_WORKING_DAYS = 3

/** Opens another's case for four hours in an emergency: a reason, who reviews it told in the same transaction, a review
 *  within three working days. Who is named in conflict gets the answer of a case that is not there.
 *  @throws Refused not-found, already-yours */
export const breakGlass = sealed('break-glass', async (ctx, asked: { code: string; reason: string }): Promise<{ until: Date }> => {
	const who = { unit: ctx.unit, personId: ctx.actor.personId, roles: ctx.actor.roles, now: ctx.now }
	const found = await findCaseDoor(ctx, asked.code)
	if (!found || !mayBreakGlass(found.door, who)) throw new Refused('not-found')
	if (!asked.reason.trim()) throw new Refused('reason-missing')
	const { id, door } = found
	const until = new Date(ctx.now.getTime() + BREAK_GLASS_HOURS * 3_600_000)
	const glassId = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.break_glass').values({
		unit_id: ctx.unit, id: glassId, case_id: id, person_id: ctx.actor.personId, at: ctx.now, until,
		sealed_reason: await ctx.keys.seal(ctx.sealedDb, id, `glass/${glassId}`, asked.reason), told_supervisor_at: ctx.now,
		review_due_on: await workingDayAfter(ctx, REVIEW_WORKING_DAYS)
	}).execute()
	const worker = [door.caseWorkerId].filter((person) => person !== ctx.actor.personId && !door.conflicts.includes(person))
	await tell(ctx, [...await reviewersOf(ctx, { caseId: id, by: ctx.actor.personId, supervisorId: door.supervisorId }), ...worker], 'broken-glass', id)
	leave(ctx, 'break-glass', 'done', { kind: 'case', id }, { reason: asked.reason })
	return { until }
})

export interface BrokenGlass {
	readonly id: string
	/** null for the Chair: he decides on who looked, and learns of no case by its code. */
	readonly code: string | null
	readonly by: string
	readonly at: Date
	readonly until: Date
	readonly reason: string
	readonly reviewBy: string
	readonly looks: number
}

/** The breaks of glass that wait for this person's review, with how many looks were made by that right. The one who broke it does not review it. */
export const listBrokenGlass = sealed('review-break-glass', async (ctx, _: null): Promise<BrokenGlass[]> => {
	const rows = await ctx.sealedDb.selectFrom('protection.break_glass as g')
		.innerJoin('protection.case_file as c', (join) => join.onRef('c.unit_id', '=', 'g.unit_id').onRef('c.id', '=', 'g.case_id'))
		.leftJoin('protection.worker as w', (join) => join.onRef('w.unit_id', '=', 'g.unit_id').onRef('w.person_id', '=', 'g.person_id'))
		.select(['g.id', 'g.case_id', 'c.code', 'w.code as by', 'g.at', 'g.until', 'g.sealed_reason', 'g.review_due_on'])
		.select(({ selectFrom }) => selectFrom('protection.trace as t').select(({ fn }) => fn.countAll<string>().as('n')).whereRef('t.unit_id', '=', 'g.unit_id')
			.whereRef('t.subject_id', '=', 'g.case_id').whereRef('t.person_id', '=', 'g.person_id').where(sql`split_part(t.reason_code, ':', 1)`, '=', 'broken-glass').whereRef('t.at', '>=', 'g.at').whereRef('t.at', '<', 'g.until').as('looks'))
		.where('g.unit_id', '=', ctx.unit).where('g.reviewed_at', 'is', null).where(mayReview(ctx, GLASS)).orderBy('g.review_due_on').execute()
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.case_id))
	leave(ctx, 'review-break-glass', 'looked', { kind: 'broken-glass', id: null })
	return Promise.all(rows.map(async (row) => ({
		id: row.id, code: ctx.actor.roles.includes('supervisor') ? row.code : null, by: row.by ?? '', at: row.at, until: row.until, reviewBy: row.review_due_on, looks: Number(row.looks ?? 0),
		reason: await ctx.keys.open(ctx.sealedDb, row.case_id, `glass/${row.id}`, row.sealed_reason) ?? ''
	})))
})

/** The finding of the supervisor, or of the Chair in her place. @throws Refused not-found */
export const reviewBrokenGlass = sealed('review-break-glass', async (ctx, asked: { glassId: string; finding: 'justified' | 'not-justified'; words: string }) => {
	const glass = await ctx.sealedDb.selectFrom('protection.break_glass as g').select(['g.case_id', 'g.person_id']).where('g.unit_id', '=', ctx.unit).where('g.id', '=', asked.glassId)
		.where('g.reviewed_at', 'is', null).where(mayReview(ctx, GLASS)).forUpdate('g').executeTakeFirst()
	if (!glass) throw new Refused('not-found')
	await ctx.sealedDb.updateTable('protection.break_glass').set({
		reviewed_at: ctx.now, reviewed_by: ctx.actor.personId, finding: asked.finding,
		sealed_finding: asked.words ? await ctx.keys.seal(ctx.sealedDb, glass.case_id, `finding/${asked.glassId}`, asked.words) : null
	}).where('unit_id', '=', ctx.unit).where('id', '=', asked.glassId).execute()
	await tell(ctx, [glass.person_id], 'review', null)
	leave(ctx, 'review-break-glass', 'done', { kind: 'case', id: glass.case_id }, { code: asked.finding })
})
