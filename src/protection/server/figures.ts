import { dayOf, type Day } from '#kernel/day.ts'
import { inProtection } from '../access/server/in-protection.ts'
import { outsideCtx } from '../alerts/server/receive-alert.ts'
import { rowWords } from '../figures/figure-words.ts'
import { METHOD_VERSION } from '../figures/indicators.ts'
import { indicatorFigures, returnRows, type IndicatorFigure, type ReturnRow } from '../figures/released-figures.ts'
import type { Span } from '../figures/release-plan.ts'
import { readPeriod, releasePeriod, type PeriodOut } from '../figures/server/release-period.ts'

export type { IndicatorFigure, ReturnRow } from '../figures/released-figures.ts'

/** The counts of a period as they left the sealed area; plain data, frozen with the report. Without a release both lists
 *  are empty and `state` says why. */
export interface CountsForReport {
	readonly state: PeriodOut['state']
	readonly methodVersion: string
	/** Counts below it were hidden. */
	readonly threshold: number | null
	readonly releasedOn: Day | null
	readonly indicators: readonly IndicatorFigure[]
	/** With the words a document prints. */
	readonly returnRows: readonly (ReturnRow & { readonly words: string })[]
}

export interface CountsEnv {
	readonly unit: string
	readonly now: Date
	readonly from: string
	/** Who asked, for the line in the trace. */
	readonly senderId?: string | null
}

/** Everything protection tells the rest of the programme about survivors: numbers, hidden where they would tell of somebody.
 *  A period is counted once it is over, or when its report is put before the leader (`final`): numbers of a running one would
 *  stand for good from the first draft on. What is out is only read again; counting opens every case of the year and leaves
 *  a line. null: this installation has no protection area. */
export async function countsForReport(env: CountsEnv, span: Span, final = false): Promise<CountsForReport | null> {
	if (!process.env['SANHVAI_PROTECTION_URL']) return null
	const out = await readPeriod(env.unit, span)
	const counts = final ? out.state === 'released' || out.state === 'not-yet' : out.state === 'not-yet' && span.to < dayOf(env.now)
	if (!counts) return told(out)
	return inProtection(outsideCtx(env), async (ctx) => {
		ctx.lines.push({ verb: 'see-counts', outcome: 'done', subject: { kind: 'counts', id: null }, reasonCode: `${span.from}/${span.to}` })
		return told(await releasePeriod(ctx, span))
	})
}

function told(out: PeriodOut): CountsForReport {
	if (out.state !== 'released') return { state: out.state, methodVersion: METHOD_VERSION, threshold: null, releasedOn: null, indicators: [], returnRows: [] }
	return {
		state: 'released', methodVersion: METHOD_VERSION, threshold: out.tables.survivors.threshold, releasedOn: out.releasedOn,
		indicators: indicatorFigures(out.tables), returnRows: returnRows(out.tables).map((row) => ({ ...row, words: rowWords(row, 'vi') }))
	}
}
