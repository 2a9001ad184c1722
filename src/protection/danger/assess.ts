import { addDays, isDay, type Day } from '#kernel/day.ts'
import type { DangerAnswer, DangerInstrument, DangerOutcome } from './instrument.ts'

export type DangerAnswers = Readonly<Record<string, DangerAnswer | undefined>>

/** What the answers say. Codes only: how many were yes is in no field. */
export interface Assessed {
	readonly outcome: DangerOutcome
	/** A supervisor is called now: strangulation or her belief that he could kill is enough alone; so is not being safe at home. */
	readonly callSupervisor: boolean
	/** The questions without an answer: the danger may be greater than it looks. */
	readonly unanswered: readonly string[]
}

/** Throws a RangeError for an answer to a question the set does not have. Every yes counts, also to a question that was hidden. */
export function assess(instrument: DangerInstrument, answers: DangerAnswers, shown: readonly { readonly code: string }[] = instrument.items): Assessed {
	for (const code of Object.keys(answers)) if (!instrument.items.some((item) => item.code === code)) throw new RangeError(`no question ${code} in ${instrument.id} ${instrument.version}`)
	const yes = instrument.items.filter((item) => answers[item.code] === 'yes')
	const outcome: DangerOutcome = yes.length >= instrument.notSafeFrom ? 'not-safe-to-go-home' : 'danger-not-ruled-out'
	return {
		outcome,
		callSupervisor: outcome === 'not-safe-to-go-home' || yes.some((item) => item.aloneCallsSupervisor),
		unanswered: shown.map((item) => item.code).filter((code) => (answers[code] ?? 'no-answer') === 'no-answer')
	}
}

export interface Override {
	readonly to: DangerOutcome
	readonly reason: string
	readonly by: 'caseworker' | 'supervisor'
}

export type OverrideTrouble = 'override-reason-missing' | 'override-changes-nothing' | 'override-down-needs-supervisor'

export interface Judged extends Assessed {
	/** What the answers alone said; kept beside the person's judgement. */
	readonly measured: DangerOutcome
	readonly overridden: 'up' | 'down' | null
}

/** A person's judgement over the answers: up by anyone on the case, down only by a supervisor, always with a reason. A call to
 *  the supervisor is never taken back. */
export function judge(assessed: Assessed, override: Override | null): Judged | { readonly trouble: OverrideTrouble } {
	if (override === null) return { ...assessed, measured: assessed.outcome, overridden: null }
	if (override.reason.trim() === '') return { trouble: 'override-reason-missing' }
	if (override.to === assessed.outcome) return { trouble: 'override-changes-nothing' }
	const up = override.to === 'not-safe-to-go-home'
	if (!up && override.by !== 'supervisor') return { trouble: 'override-down-needs-supervisor' }
	return { outcome: override.to, callSupervisor: assessed.callSupervisor || up, unanswered: assessed.unanswered, measured: assessed.outcome, overridden: up ? 'up' : 'down' }
}

/** The longest wait before the questions are asked again, in days: our choice, to be confirmed by the ward's supervisor. */
export const REASSESS_WITHIN: Readonly<Record<DangerOutcome, number>> = { 'not-safe-to-go-home': 7, 'danger-not-ruled-out': 30 }

export type ReassessTrouble = 'reassess-missing' | 'reassess-day-wrong' | 'reassess-not-later' | 'reassess-too-late'

/** Trouble with the day of the next assessment, or null. Without a day nothing is saved. */
export function reassessTrouble(day: Day | null, assessedOn: Day, outcome: DangerOutcome): ReassessTrouble | null {
	if (day === null || day === '') return 'reassess-missing'
	if (!isDay(day)) return 'reassess-day-wrong'
	if (day <= assessedOn) return 'reassess-not-later'
	return day > addDays(assessedOn, REASSESS_WITHIN[outcome]) ? 'reassess-too-late' : null
}
