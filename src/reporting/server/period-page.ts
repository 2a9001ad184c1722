import { look } from '#audit/server/index.ts'
import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { figureLines, type FigureLine } from '../figure-lines.ts'
import type { Period } from '../periods.ts'
import type { ReturnOfAgency, TaskOfPeriod } from '../report-facts.ts'
import { sendersOf, type Senders } from '../senders.ts'
import { doubtsOf } from '../sources.ts'
import { entriesOf, gatherFacts } from './gather-facts.ts'
import { readReport, seesWhole, type KeptReport } from './read-report.ts'
import { namedPeriod } from './report-store.ts'

export interface PeriodPage extends Pick<KeptReport, 'state' | 'rowVersion' | 'returnsDueOn' | 'reportDueOn'> {
	readonly period: Period
	readonly senders: Senders
	readonly lines: readonly FigureLine[]
	/** Whose numbers `lines` are: the whole ward's, or one body's. */
	readonly whole: boolean
	/** The person's own agency, if it owes or may send a return. */
	readonly mine: { readonly agencyId: string; readonly sentAt: string | null } | null
	readonly openTasks: number
	/** Measure → how many of its numbers may have been told twice; while the report is written. */
	readonly doubts: Readonly<Record<string, number>>
}

/** A period while returns come in: who sent, the table of figures as it grows, what is far from the last period. */
export const openPeriodPage = look('see-reports', async (ctx, which: { period: string }): Promise<PeriodPage> => {
	const period = namedPeriod(which.period)
	const kept = await readReport(ctx, period)
	if (!kept) throw new Refused('not-found')
	const facts = kept.frozen?.facts ?? await gatherFacts(ctx, period)
	const whole = seesWhole(ctx)
	const agencyId = ctx.actor.agencyId
	const doubts = whole && kept.state === 'draft' ? doubtsOf(await entriesOf(ctx, period, null)) : []
	return {
		state: kept.state, rowVersion: kept.rowVersion, returnsDueOn: kept.returnsDueOn, reportDueOn: kept.reportDueOn, period, whole,
		senders: sendersOf(facts, { dueOn: kept.returnsDueOn, today: dayOf(ctx.now), reminders: kept.reminders }),
		lines: figureLines(facts, whole ? null : (agencyId ?? ctx.unit)),
		mine: agencyId === null ? null : { agencyId, sentAt: facts.returns.find((one) => one.agencyId === agencyId)?.sentAt ?? null },
		openTasks: facts.tasks.filter((task) => task.state !== 'accepted').length,
		doubts: Object.fromEntries([...Map.groupBy(doubts, ({ figure }) => figure.measure)].map(([measure, found]) => [measure, found.length]))
	}
})

export interface ReturnPage extends Pick<KeptReport, 'state' | 'returnsDueOn'> {
	readonly period: Period
	readonly agencyName: string
	readonly sent: ReturnOfAgency | null
	readonly lines: readonly FigureLine[]
	readonly tasks: readonly TaskOfPeriod[]
	/** What the accepted results say already, to start from. */
	readonly suggestion: string
}

/** The agency's form: its own figures from its tasks, and the words it sent or may start from. */
export const openReturnPage = look('send-return', async (ctx, which: { period: string }): Promise<ReturnPage> => {
	const agencyId = ctx.actor.agencyId
	const period = namedPeriod(which.period)
	const kept = agencyId === null ? undefined : await readReport(ctx, period)
	if (!kept || agencyId === null) throw new Refused('not-found')
	const facts = await gatherFacts(ctx, period)
	const tasks = facts.tasks.filter((task) => task.leadId === agencyId || task.partnerIds.includes(agencyId))
	return {
		state: kept.state, returnsDueOn: kept.returnsDueOn, period,
		agencyName: facts.bodies.find((body) => body.id === agencyId)?.name ?? '',
		sent: facts.returns.find((one) => one.agencyId === agencyId) ?? null,
		lines: figureLines(facts, agencyId), tasks,
		suggestion: tasks.filter((task) => task.leadId === agencyId && task.result).map((task) => task.result).join('\n')
	}
})
