import { daysBetween, type Day } from '#kernel/day.ts'

export const SERVICE_KINDS = ['trusted-address', 'shelter', 'health', 'legal-aid', 'counselling', 'social-facility', 'police', 'other'] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** The six needs of the plan, as a case follows them. */
export const NEEDS = ['safety', 'reception', 'shelter', 'counselling', 'health', 'emergency'] as const
export type Need = (typeof NEEDS)[number]

/** What is known of a service; all sealed. The exact place is not among it: it is sealed apart and opened by one verb. */
export interface ServiceWords {
	readonly name: string
	readonly phone: string
	/** Roughly where: village or part of the ward. Empty for a shelter. */
	readonly area: string
	readonly hours: string
	readonly contactPerson: string
	readonly note: string
}

export interface PublishedAddress { readonly name: string; readonly phone: string; readonly area: string }

/** Longer than this since somebody made sure: shown with "cần kiểm tra lại". */
export const VERIFIED_FOR_DAYS = 90

export function needsChecking(verifiedOn: Day | null, today: Day): boolean {
	return verifiedOn === null || daysBetween(verifiedOn, today) > VERIFIED_FOR_DAYS
}
