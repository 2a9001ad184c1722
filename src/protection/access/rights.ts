import type { Holder } from './holders.ts'

const WORKERS: readonly Holder[] = ['case-worker', 'supervisor']
const RECEIVERS: readonly Holder[] = ['police', 'health', 'shelter-keeper']
const ANYBODY_HERE: readonly Holder[] = ['case-worker', 'supervisor', 'duty-officer', 'police', 'health', 'shelter-keeper', 'chair']

/** Every verb behind the second lock and who may do it at all. Which case, which referral, which order: the verb asks
 *  may-look.ts as well. The permission test walks this table. */
export const SEALED_RIGHTS = {
	'see-workday': ANYBODY_HERE,
	// reports that somebody needs help
	'see-alerts': ['duty-officer', 'supervisor', 'chair'],
	'open-alert': ['duty-officer', 'supervisor', 'chair', 'case-worker'],
	'open-alert-contact': ['duty-officer', 'supervisor', 'chair', 'case-worker'],
	'note-alert': ['duty-officer', 'supervisor', 'case-worker'],
	'keep-out-of-alert': ['duty-officer', 'supervisor', 'case-worker'],
	'take-alert': ['duty-officer', 'supervisor'],
	'assign-alert': ['chair', 'supervisor', 'duty-officer'],
	'confirm-handling': ['chair', 'supervisor'],
	'answer-alert': ['duty-officer', 'supervisor', 'case-worker'],
	'reply-to-alert': ['duty-officer', 'supervisor', 'case-worker'],
	'decide-child-measure': ['chair'],
	'decide-child-plan': ['chair'],
	'link-alerts': ['duty-officer', 'supervisor'],
	'close-alert': ['duty-officer', 'supervisor'],
	// cases
	'begin-intake': ['case-worker'],
	'list-own-cases': WORKERS,
	'open-case': WORKERS,
	'open-contact': WORKERS,
	'write-part': WORKERS,
	'record-contact': WORKERS,
	'move-step': WORKERS,
	'stop-case': WORKERS,
	'track-need': WORKERS,
	'assess-danger': WORKERS,
	'approve-plan': ['supervisor'],
	'ask-closure': WORKERS,
	'approve-closure': ['supervisor'],
	'assign-case': ['supervisor'],
	'print-case': WORKERS,
	'who-looked': WORKERS,
	// consent and referral
	'see-consents': WORKERS,
	'take-consent': WORKERS,
	'withdraw-consent': WORKERS,
	'refer': WORKERS,
	'refer-without-consent': WORKERS,
	'review-emergency': ['supervisor', 'chair'],
	'remind-receiver': WORKERS,
	'record-answer': WORKERS,
	'see-referrals': RECEIVERS,
	'open-referral': RECEIVERS,
	'answer-referral': RECEIVERS,
	// services, shelters, support
	'see-services': [...WORKERS, 'duty-officer', 'shelter-keeper'],
	'change-service': ['case-worker', 'supervisor'],
	'open-service': [...WORKERS, 'shelter-keeper'],
	'begin-stay': WORKERS,
	'prolong-stay': WORKERS,
	'end-stay': [...WORKERS, 'shelter-keeper'],
	'record-support': WORKERS,
	// the person with violent behaviour
	'see-offender': WORKERS,
	'record-offender': WORKERS,
	// orders
	'see-orders': [...WORKERS, 'chair', 'police'],
	'open-order': [...WORKERS, 'chair', 'police'],
	'request-order': WORKERS,
	'decide-order': ['chair'],
	'assign-monitor': ['police'],
	'record-order-event': [...WORKERS, 'police'],
	'request-cancellation': WORKERS,
	'decide-cancellation': ['chair'],
	// who may look
	'see-people': ['leader', 'officer', 'supervisor'],
	'name-worker': ['leader'],
	'confirm-worker': ['officer'],
	'end-worker': ['leader', 'officer'],
	'name-conflict': WORKERS,
	'end-conflict': ['supervisor'],
	'break-glass': WORKERS,
	'review-break-glass': ['supervisor', 'chair'], // the Chair where no supervisor can: who-reviews.ts
	// what leaves
	'see-counts': ['supervisor', 'case-worker', 'officer'],
	'release-counts': ['supervisor'],
	'export-incidents': ['supervisor'],
	'export-national': ['supervisor'],
	// personal data
	'see-data-requests': ['supervisor'],
	'register-data-request': WORKERS,
	'answer-data-request': ['supervisor'],
	'register-breach': ['supervisor', 'case-worker'],
	'answer-breach': ['supervisor'],
	'see-retention': ['supervisor'],
	'erase-record': ['supervisor'],
	'keep-longer': ['supervisor'],
	'change-sealed-settings': ['supervisor']
} as const satisfies Record<string, readonly Holder[]>

export type SealedVerb = keyof typeof SEALED_RIGHTS

/** May someone with these roles do this at all? */
export function mayDoSealed(roles: readonly string[], verb: SealedVerb): boolean {
	return (SEALED_RIGHTS[verb] as readonly string[]).some((role) => roles.includes(role))
}
