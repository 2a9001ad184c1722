import { dayOf, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { METHOD_VERSION } from '../indicators.ts'
import { indicatorFigures, returnRows, type IndicatorFigure, type ReturnRow } from '../released-figures.ts'
import { readPeriod, releasePeriod, type PeriodOut } from './release-period.ts'
import { yearCalled, yearNow } from './years.ts'

export interface FiguresPage {
	readonly year: number
	readonly years: readonly number[]
	readonly state: PeriodOut['state']
	/** The last day that is counted, and whether it is behind us. */
	readonly until: Day
	readonly over: boolean
	/** Whether what is out may be counted once more. */
	readonly again: boolean
	readonly method: string
	readonly threshold: number | null
	readonly releasedOn: Day | null
	readonly indicators: readonly IndicatorFigure[]
	readonly rows: readonly ReturnRow[]
}

const YEARS_SHOWN = 3

/** The year that runs and the one before it may be counted again; of an older year, whose cases begin to be erased, what is out stands. */
const mayCountAgain = (year: number, now: Date) => year >= yearNow(now) - 1

/** What of a year has left, exactly as it left; nobody sees the hidden counts here either. */
export const seeFigures = sealed('see-counts', async (ctx, asked: { year: number | null }): Promise<FiguresPage> => {
	const newest = yearNow(ctx.now)
	const span = yearCalled(asked.year ?? newest, ctx.now)
	const out = await readPeriod(ctx.unit, span)
	leave(ctx, 'see-counts', 'looked', { kind: 'counts', id: null }, { code: `${span.from}/${span.to}` })
	const released = out.state === 'released' ? out : null
	return {
		year: asked.year ?? newest, years: Array.from({ length: YEARS_SHOWN }, (_, i) => newest - i), state: out.state, until: span.to, over: span.to < dayOf(ctx.now),
		again: mayCountAgain(asked.year ?? newest, ctx.now), method: METHOD_VERSION, threshold: released?.tables.survivors.threshold ?? null, releasedOn: released?.releasedOn ?? null,
		indicators: released ? indicatorFigures(released.tables) : [], rows: released ? returnRows(released.tables) : []
	}
})

/** Lets the counts of a year out before its report does, or looks at them again. What is shown then stands.
 *  @throws Refused counts-not-now when they cannot stand beside what is out */
export const releaseCounts = sealed('release-counts', async (ctx, asked: { year: number }): Promise<{ year: number }> => {
	const span = yearCalled(asked.year, ctx.now)
	if (!mayCountAgain(asked.year, ctx.now) && (await readPeriod(ctx.unit, span)).state === 'released') throw new Refused('counts-not-now')
	const out = await releasePeriod(ctx, span)
	if (out.state !== 'released') throw new Refused('counts-not-now')
	leave(ctx, 'release-counts', 'done', { kind: 'counts', id: null }, { code: `${span.from}/${span.to}` })
	return { year: asked.year }
})
