import { sql } from 'kysely'
import { dayOf, type Day } from '#kernel/day.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { settingOf } from '../../server/settings.ts'
import { countFigures, type FigureTable } from '../indicators.ts'
import { planRelease, type Span } from '../release-plan.ts'
import { releaseFigures, type ReleasedFigures } from '../released-figures.ts'
import { reportingYear } from '../reporting-year.ts'
import { DEFAULT_THRESHOLD, releaseWhole } from '../suppress.ts'
import { gatherIncidents } from './gather-incidents.ts'
import { keepReleased, releasedIn, shownIn, type ReleasedPeriod } from './released-tables.ts'

/** What is out of a period. `inside` and `overlaps`: it cannot be let out beside what is out already. */
export type PeriodOut =
	| { readonly state: 'released'; readonly tables: ReleasedFigures; readonly releasedOn: Day }
	| { readonly state: 'not-yet' | 'inside' | 'overlaps' }

/** What of this period is out already; nothing is counted and no case is opened. */
export async function readPeriod(unit: string, asked: Span): Promise<PeriodOut> {
	const out = await shownIn(unit, reportingYear(asked.from))
	const plan = planRelease(asked, out)
	if (plan.way === 'inside' || plan.way === 'overlaps') return { state: plan.way }
	if (plan.way === 'new' || (plan.way === 'whole' && plan.missing.length > 0)) return { state: 'not-yet' }
	return together(plan.way === 'whole' ? plan.parts : [asked], out)
}

/** Counts a period and lets its tables out, or looks again at one that is out: by the rule of `releaseAgain` new numbers
 *  replace those only where nobody can be told from the change. The threshold of its first release stays with a period.
 *  Opens every case of the year. */
export async function releasePeriod(ctx: ProtectionCtx, asked: Span): Promise<PeriodOut> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`released/${ctx.unit}`}, 0))`.execute(ctx.sealedDb)
	const year = reportingYear(asked.from)
	const out = await releasedIn(ctx, year)
	const plan = planRelease(asked, out)
	if (plan.way === 'inside' || plan.way === 'overlaps') return { state: plan.way }
	const threshold = await settingOf(ctx, 'suppression-threshold', DEFAULT_THRESHOLD)
	const facts = await gatherIncidents(ctx, year)
	const today = dayOf(ctx.now)
	const parts = plan.way === 'whole' ? plan.parts : [asked]
	for (const part of parts) {
		const before = periodIn(out, part)
		const counts = countFigures(facts, { ...part, asOf: part.to < today ? part.to : today, year })
		await keepReleased(ctx, part, releaseFigures(counts, threshold, before?.tables), before)
	}
	return together(parts, await releasedIn(ctx, year))
}

function together(parts: readonly Span[], out: readonly ReleasedPeriod[]): PeriodOut {
	const found = parts.map((part) => periodIn(out, part)!)
	const [first] = found
	const releasedAt = found.map((one) => one.releasedAt).reduce((latest, at) => (at > latest ? at : latest))
	const whole = (table: FigureTable) => releaseWhole(found.map((one) => one.tables[table]))
	const tables: ReleasedFigures = found.length === 1 ? first!.tables
		: { survivors: whole('survivors'), perpetrators: whole('perpetrators'), returned: whole('returned'), cases: whole('cases'), households: whole('households') }
	return { state: 'released', tables, releasedOn: dayOf(releasedAt) }
}

const periodIn = (out: readonly ReleasedPeriod[], span: Span) => out.find((one) => one.from === span.from && one.to === span.to)
