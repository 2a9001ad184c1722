import { Refused } from '#kernel/refused.ts'
import { mustBeSigned, type Cancellation, type CancelledBan, type CancelRequest, type ContactBan, type SignedBan } from './ban-states.ts'

/** Starts the 12 hours. @throws Refused ban-not-in-force, step-done while another request waits */
export function requestCancellation(ban: ContactBan, request: Omit<CancelRequest, 'answer'>): SignedBan {
	const signed = mustBeSigned(ban)
	if (signed.cancelRequest && !signed.cancelRequest.answer) throw new Refused('step-done')
	if (request.at < signed.decision.signedAt) throw new Refused('before-request')
	return { ...signed, cancelRequest: { ...request, answer: null } }
}

/** The ban ends with the signature. @throws Refused ban-not-in-force, cancel-request-missing, cancel-ground-wrong, reasons-missing */
export function cancelBan(ban: ContactBan, cancellation: Cancellation): CancelledBan {
	const signed = mustBeSigned(ban)
	const { ground, at } = cancellation
	if (ground === 'survivor-disagrees' && (signed.ground !== 'threat-to-life' || signed.request)) throw new Refused('cancel-ground-wrong')
	if (ground !== 'no-longer-needed' && !(signed.cancelRequest && !signed.cancelRequest.answer)) throw new Refused('cancel-request-missing')
	if (ground === 'no-longer-needed' && cancellation.reasons.trim() === '') throw new Refused('reasons-missing')
	if (at >= signed.decision.endsAt || at < signed.decision.signedAt) throw new Refused('ban-not-in-force')
	return { ...signed, state: 'cancelled', cancellation: { ...cancellation, reasons: cancellation.reasons.trim() } }
}

/** The ban stays; the answer is in writing, with reasons. @throws Refused ban-not-in-force, cancel-request-missing, reasons-missing */
export function refuseCancellation(ban: ContactBan, answer: { at: Date; by: string; reasons: string }): SignedBan {
	const signed = mustBeSigned(ban)
	if (!signed.cancelRequest || signed.cancelRequest.answer) throw new Refused('cancel-request-missing')
	if (answer.reasons.trim() === '') throw new Refused('reasons-missing')
	return { ...signed, cancelRequest: { ...signed.cancelRequest, answer: { ...answer, reasons: answer.reasons.trim() } } }
}
