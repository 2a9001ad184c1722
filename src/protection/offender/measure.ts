import { addMonths } from '#calendar/counting.ts'
import type { Day } from '#kernel/day.ts'

/** What is kept of the person with violent behaviour: an act below the level of a penalty, and the measures of Luật 13/2022 Điều 22
 *  towards that person that have no record of their own here (a contact ban has). */
export const OFFENDER_KINDS = ['act', 'stop-demanded', 'summoned', 'education', 'criticism-held', 'community-work-chosen', 'community-work-done', 'penalised', 'criminal'] as const
export type OffenderKind = (typeof OFFENDER_KINDS)[number]

/** Where the law lays down who decides or carries out; an act is nobody's decision. */
export function isDecided(kind: OffenderKind): boolean {
	return kind !== 'act'
}

export interface OffenderMeasure {
	readonly id: string
	readonly kind: OffenderKind
	readonly onDay: Day
	/** The office or post that decided: never a name that need not be there. */
	readonly decidedBy: string
	readonly words: string
	/** Code of the worker who wrote it down. */
	readonly by: string
}

const WINDOW_MONTHS = 12

/** What takes the place of the window: the session was held, or the work was chosen instead of it (Điều 32, 33). */
const ENDS_WINDOW: readonly OffenderKind[] = ['criticism-held', 'community-work-chosen']

/** From which act the twelve months run that today lies in: the earliest act that no session and no work answered yet. null: none. */
export function windowFrom(measures: readonly OffenderMeasure[], today: Day): Day | null {
	return countedActs(measures, today)[0] ?? null
}

function countedActs(measures: readonly OffenderMeasure[], today: Day): Day[] {
	const answered = measures.filter(({ kind }) => ENDS_WINDOW.includes(kind)).map(({ onDay }) => onDay).toSorted().at(-1) ?? ''
	return measures.filter(({ kind, onDay }) => kind === 'act' && onDay > answered && addMonths(onDay, WINDOW_MONTHS) >= today).map(({ onDay }) => onDay).toSorted()
}

export type MayCriticise = 'may' | 'age-unknown' | 'under-18' | 'not-yet'

/** May the Chair of where that person lives decide on a session (Điều 32 khoản 1): 18 or over, and twice or more in twelve months
 *  below the level of a penalty, or penalised before and again. @param age full years as the ward knows them; null: not told */
export function mayCriticise(measures: readonly OffenderMeasure[], age: number | null, today: Day): MayCriticise {
	const acts = countedActs(measures, today)
	const penalised = measures.filter(({ kind }) => kind === 'penalised').map(({ onDay }) => onDay).toSorted()[0]
	const again = penalised !== undefined && acts.some((day) => day > penalised)
	if (acts.length < 2 && !again) return 'not-yet'
	return age === null ? 'age-unknown' : age < 18 ? 'under-18' : 'may'
}
