import type { DangerAnswers } from './assess.ts'
import type { DangerOutcome } from './instrument.ts'

/** What is kept of one assessment, under the case's key. */
export interface KeptAssessment {
	readonly answers: DangerAnswers
	readonly outcome: DangerOutcome
	/** What the answers alone said. */
	readonly measured: DangerOutcome
	readonly overridden: 'up' | 'down' | null
	readonly reason: string
	readonly unanswered: readonly string[]
	readonly supervisorCalled: boolean
}
