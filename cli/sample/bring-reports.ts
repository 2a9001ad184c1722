import type { Ctx } from '../../src/kernel/context.ts'
import { addDays, dayOf, type Day } from '../../src/kernel/day.ts'
import { periodNamed, proposedDue, slugOf, type Period } from '../../src/reporting/periods.ts'
import { openPeriod, sendReturn, signReport, submitReport, writeProse } from '../../src/reporting/server/index.ts'
import { at, speakerOf, type Act } from './acting.ts'
import { openingActs } from './bring-openings.ts'
import { PROSE, RETURNS } from './sample-words.ts'
import { workday } from './task-stories.ts'

/** The year's report is open and partly answered; so is the running quarter's; the quarter before is signed.
 *  @param bodies codes of the bodies that have something to tell */
export function reportActs(year: number, from: Day, today: Day, bodies: readonly string[]): Act[] {
	const quarters = [1, 2, 3, 4].map((ordinal) => periodNamed('quarter', year, ordinal)!).filter((quarter) => quarter.toOn > from)
	const closed = quarters.filter((quarter) => addDays(quarter.toOn, 9) < today).at(-1)
	const running = quarters.find((quarter) => quarter.fromOn <= today && today <= quarter.toOn)
	return [
		...(closed ? signed(closed, bodies) : []),
		...(running ? partly(running, today, bodies, 3) : []),
		...partly(periodNamed('year', year, 1)!, today, bodies, 2),
	]
}

/** Opened when the period began or twenty days ago, answered by the first of every `oneIn` bodies; the officer has begun to write. */
function partly(period: Period, today: Day, bodies: readonly string[], oneIn: number): Act[] {
	const slug = slugOf(period)
	const opened = addDays(today, -20)
	return [
		open(period, opened),
		...bodies.filter((_, index) => index % oneIn === 0).map((body, index) => send(slug, body, addDays(opened, 8 + (index % 10)), index)),
		prose(period, 'strengths', addDays(today, -1)),
	]
}

function signed(period: Period, bodies: readonly string[]): Act[] {
	const slug = slugOf(period)
	const decide = (verb: typeof submitReport | typeof signReport) => async (ctx: Ctx) => verb(ctx, { period: slug, rowVersion: await versionOf(ctx, period) })
	const fields = Object.keys(PROSE) as (keyof typeof PROSE)[]
	return [
		open(period, addDays(period.toOn, -10)),
		...bodies.map((body, index) => send(slug, body, addDays(period.toOn, -6 + (index % 6)), index)),
		...fields.map((field) => prose(period, field, addDays(period.toOn, 3))),
		{ at: at(workday(addDays(period.toOn, 4)), 17), by: 'phu-trach', run: decide(submitReport) },
		{ at: at(workday(addDays(period.toOn, 7)), 9), by: 'chu-tich', run: decide(signReport) },
		...openingActs((ctx) => documentOf(ctx, period), bodies, addDays(period.toOn, 7)),
	]
}

const open = (period: Period, on: Day): Act => ({
	at: at(workday(on), 9), by: 'phu-trach', run: (ctx) => openPeriod(ctx, { period: slugOf(period), ...later(proposedDue(period), dayOf(ctx.now)) }),
})

/** A year that is young has its deadlines far away; never before the day the period is opened. */
function later(due: { returnsDueOn: Day; reportDueOn: Day }, today: Day) {
	return due.returnsDueOn > today ? due : { returnsDueOn: addDays(today, 5), reportDueOn: addDays(today, 10) }
}

const send = (slug: string, body: string, on: Day, index: number): Act => ({
	at: at(workday(on), 14, (index * 11) % 60), by: speakerOf(body), run: (ctx) => sendReturn(ctx, { period: slug, rowVersion: 0, ...RETURNS[index % RETURNS.length]! }),
})

const prose = (period: Period, field: keyof typeof PROSE, on: Day): Act => ({
	at: at(workday(on), 16), by: 'phu-trach', run: async (ctx) => writeProse(ctx, { period: slugOf(period), rowVersion: await versionOf(ctx, period), field, text: PROSE[field] }),
})

const versionOf = async (ctx: Ctx, period: Period) => (await reportOf(ctx, period)).row_version
const documentOf = async (ctx: Ctx, period: Period) => (await reportOf(ctx, period)).document_id!

function reportOf(ctx: Ctx, { year, kind, ordinal }: Period) {
	return ctx.db.selectFrom('reporting.report as r').innerJoin('reporting.period as p', (join) => join.onRef('p.unit_id', '=', 'r.unit_id').onRef('p.id', '=', 'r.period_id'))
		.select(['r.row_version', 'r.document_id']).where('r.unit_id', '=', ctx.unit).where('p.year', '=', year).where('p.kind', '=', kind).where('p.ordinal', '=', ordinal).executeTakeFirstOrThrow()
}
