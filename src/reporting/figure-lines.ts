import { MEASURES, type Measure } from '#work/measures.ts'
import { valueOf } from './refs.ts'
import type { ReportFacts } from './report-facts.ts'

/** One measure of a period beside the period before. */
export interface FigureLine {
	readonly measure: Measure
	readonly total: number | null
	readonly women: number | null
	readonly men: number | null
	readonly before: number | null
	/** In per cent, with its sign. */
	readonly change: number | null
	/** So far from the last period that somebody should look: half as much again, or half. */
	readonly jumps: boolean
}

const JUMP_PERCENT = 50

/** The measures that have a number in this period or the last; of one body when it is given. */
export function figureLines(facts: ReportFacts, agencyId: string | null): FigureLine[] {
	return MEASURES.flatMap((measure) => {
		const of = (part: string) => valueOf(facts, { of: 'f', code: measure.code, part, agencyId })
		const [total, before, change] = [of('total'), of('before'), of('change')]
		if (total === null && before === null) return []
		return [{ measure, total, women: of('women'), men: of('men'), before, change, jumps: change !== null && Math.abs(change) >= JUMP_PERCENT }]
	})
}
