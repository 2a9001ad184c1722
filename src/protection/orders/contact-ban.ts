import { endOfMaximum } from '#calendar/counting.ts'
import { Refused } from '#kernel/refused.ts'
import { BAN_RECIPIENTS, mustBeSigned, type BanGround, type BanRecipient, type BanRequest, type ContactBan, type Decision, type ExpiredBan, type Given, type RefusedBan, type RequestedBan, type SignedBan } from './ban-states.ts'

/** @param ask.actInThisWard the Chair of the place where it happened decides, nobody else
 *  @throws Refused ban-not-our-ward, ban-request-missing, ban-receiver-missing, ban-form-unseen, ban-consent-missing */
export function askForBan(ask: { ground: BanGround; request: BanRequest | null; at: Date; actInThisWard: boolean; follows?: string }): RequestedBan {
	if (!ask.actInThisWard) throw new Refused('ban-not-our-ward')
	if (!ask.request && ask.ground !== 'threat-to-life') throw new Refused('ban-request-missing')
	if (ask.request) mustBeValid(ask.request)
	return { state: 'requested', ground: ask.ground, request: ask.request, openedAt: ask.request?.at ?? ask.at, follows: ask.follows ?? null }
}

function mustBeValid(request: BanRequest): void {
	if (request.receiver.trim() === '') throw new Refused('ban-receiver-missing')
	if (request.by !== 'body') return
	if (!request.form06Seen) throw new Refused('ban-form-unseen')
	if (!request.consent) throw new Refused('ban-consent-missing')
}

/** The longest end: 72 hours from the signature, nights and days off included. */
export function latestEnd(signedAt: Date): Date {
	return endOfMaximum(signedAt, { unit: 'calendar-days', count: 3 }).at
}

/** In force from the signature. @param sign.endsAt an earlier end of its own; without it the latest
 *  @throws Refused ban-decided, ban-rights-untold, end-after-limit */
export function signBan(ban: ContactBan, sign: { signedAt: Date; by: string; rightsTold: Decision['rightsTold']; endsAt?: Date }): SignedBan {
	const asked = mustBeUndecided(ban, sign.signedAt)
	const told = sign.rightsTold
	if ('at' in told ? told.at > sign.signedAt : told.notPossible.trim() === '') throw new Refused('ban-rights-untold')
	const endsAt = sign.endsAt ?? latestEnd(sign.signedAt)
	if (endsAt <= sign.signedAt || endsAt > latestEnd(sign.signedAt)) throw new Refused('end-after-limit')
	return {
		...asked, state: 'in-force', decision: { signedAt: sign.signedAt, endsAt, by: sign.by, rightsTold: told },
		given: [], monitoring: { receivedAt: null, named: null, assigned: null, announced: null }, exceptions: [], breaches: [], cancelRequest: null
	}
}

/** In writing, with reasons. @throws Refused ban-decided, reasons-missing */
export function refuseBan(ban: ContactBan, refusal: RefusedBan['refusal']): RefusedBan {
	const asked = mustBeUndecided(ban, refusal.at)
	if (refusal.reasons.trim() === '') throw new Refused('reasons-missing')
	return { ...asked, state: 'refused', refusal: { ...refusal, reasons: refusal.reasons.trim() } }
}

function mustBeUndecided(ban: ContactBan, at: Date): RequestedBan {
	if (ban.state !== 'requested') throw new Refused('ban-decided')
	if (at < ban.openedAt) throw new Refused('before-request')
	return ban
}

/** @throws Refused ban-not-in-force, ban-still-running */
export function recordExpiry(ban: ContactBan, at: Date): ExpiredBan {
	const signed = mustBeSigned(ban)
	if (at < signed.decision.endsAt) throw new Refused('ban-still-running')
	return { ...signed, state: 'expired', recordedAt: at }
}

/** A recipient got the decision; a second time changes nothing. */
export function recordGiven(ban: ContactBan, given: Given): SignedBan {
	const signed = mustBeSigned(ban)
	return signed.given.some((one) => one.to === given.to) ? signed : { ...signed, given: [...signed.given, given] }
}

export function stillToGive(ban: SignedBan): BanRecipient[] {
	return BAN_RECIPIENTS.filter((to) => !ban.given.some((one) => one.to === to))
}
