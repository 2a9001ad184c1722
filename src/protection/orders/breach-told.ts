import type { Breach } from './ban-states.ts'

/** A breach as it is told. */
export interface BreachTold {
	readonly what: 'too-near' | 'telephone' | 'e-mail' | 'other'
	readonly safeWall: boolean
	readonly at: Date
	readonly words: string
}

export function breachOf({ what, safeWall, at }: BreachTold, id: string, reportedBy: string): Breach {
	return what === 'too-near' ? { id, at, kind: 'too-near', safeWall, reportedBy } : { id, at, kind: 'by-means', means: what, reportedBy }
}
