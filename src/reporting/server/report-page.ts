import { look } from '#audit/server/index.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { mayDo } from '#rights/rights.ts'
import { consolidatedReport } from '../consolidated-report.document.ts'
import { differencesSince, type Difference } from '../frozen-report.ts'
import { figuresIn } from '../outline.ts'
import type { Period } from '../periods.ts'
import { refOf } from '../refs.ts'
import type { ReportFacts } from '../report-facts.ts'
import { sendersOf, type Senders } from '../senders.ts'
import { sourcesOf, type Sources } from '../sources.ts'
import { entriesOf } from './gather-facts.ts'
import { gatherWithCounts } from './gather-with-counts.ts'
import { ofUnit, readReport, seesWhole, type KeptReport } from './read-report.ts'
import { namedPeriod } from './report-store.ts'

export interface WhichReport {
	/** '2026-y' */
	readonly period: string
	/** The ward, where the person is not of it (the province). */
	readonly unit: string | null
	/** The number whose sources are opened. */
	readonly figure: string | null
}

export interface ReportPage extends Omit<KeptReport, 'prose' | 'frozen' | 'doc' | 'reminders'> {
	readonly period: Period
	readonly doc: OfficialDocument
	/** ref → the anchor of the block it first stands in */
	readonly anchors: Readonly<Record<string, string>>
	/** The day lateness is counted to: today, or the day it was frozen. */
	readonly asOf: Day
	readonly senders: Senders
	readonly sources: Sources | null
	/** What would be printed otherwise today; of a frozen report. */
	readonly differences: readonly Difference[]
	readonly agencies: Readonly<Record<string, string>>
}

/** The report as a document, with the sources of one number. A draft is built as it would stand now; a submitted or
 *  signed one is shown as it was frozen, with what changed since. Three statements at most. */
export const openReport = look('see-signed-reports', async (asking, which: WhichReport): Promise<ReportPage> => {
	const ctx = ofUnit(asking, which.unit)
	const period = namedPeriod(which.period)
	const kept = await keptFor(ctx, period)
	const { prose, frozen, doc: keptDoc, reminders, ...shown } = kept
	const parsed = which.figure === null ? null : refOf(which.figure)
	const compares = frozen !== null && seesWhole(ctx)
	const live = frozen === null || compares ? await gatherWithCounts(ctx, period) : null
	const entries = compares || (frozen === null && parsed?.of === 'f') ? await entriesOf(ctx, period, compares ? null : parsed!.code) : []
	const facts: ReportFacts = frozen?.facts ?? live!
	const doc = keptDoc ?? consolidatedReport(facts, prose, { writing: mayDo(ctx.actor.roles, 'write-prose') })
	return {
		...shown, period, doc, asOf: facts.asOf,
		anchors: Object.fromEntries([...figuresIn(doc)].map(([ref, { anchor }]) => [ref, anchor])),
		senders: sendersOf(facts, { dueOn: kept.returnsDueOn, today: facts.asOf, reminders }),
		sources: parsed ? sourcesOf(facts, frozen?.entries ?? entries, which.figure!, seesWhole(ctx)) : null,
		differences: frozen && live ? differencesSince(frozen, { doc: consolidatedReport(live, prose, { writing: false }), facts: live, entries }) : [],
		agencies: Object.fromEntries(facts.bodies.map((body) => [body.id, body.shortName]))
	}
})

/** The document to download: frozen, or the draft without its empty parts. */
export const openReportDocument = look('see-signed-reports', async (asking, which: Omit<WhichReport, 'figure'>): Promise<OfficialDocument> => {
	const ctx = ofUnit(asking, which.unit)
	const period = namedPeriod(which.period)
	const kept = await keptFor(ctx, period)
	return kept.doc ?? consolidatedReport(await gatherWithCounts(ctx, period), kept.prose, { writing: false })
})

/** A report that is not signed is not there for those who see only their own agency, or another unit. */
async function keptFor(ctx: Ctx, period: Period): Promise<KeptReport> {
	const kept = await readReport(ctx, period)
	if (!kept || (kept.state !== 'signed' && !seesWhole(ctx))) throw new Refused('not-found')
	return kept
}
