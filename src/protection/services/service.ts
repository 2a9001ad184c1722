import type { HelpNeed } from '../alerts/help-request.ts'

export const SERVICE_KINDS = ['trusted-address', 'shelter', 'health', 'legal-aid', 'counselling', 'social-facility', 'police', 'other'] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** What is known of a service; all sealed. `place` of a shelter is shown by one verb to one worker and stands on no list. */
export interface ServiceWords {
	readonly name: string
	readonly phone: string
	/** Roughly where: village or part of the ward. */
	readonly area: string
	/** The exact place. */
	readonly place: string
	readonly hours: string
	readonly contactPerson: string
	readonly note: string
}

export interface PublishedAddress { readonly name: string; readonly phone: string; readonly area: string }
export type Need = HelpNeed
