import { dayOf, daysBetween, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { Need } from '../services/service.ts'
import { sameReceiver, type Receiver } from './receiver.ts'
import type { FactCode } from './what-may-go.ts'

/** How she said yes. Silence is not consent (Luật 91/2025/QH15). */
export const GIVEN_HOW = ['spoken', 'written', 'signed'] as const
export type GivenHow = (typeof GIVEN_HOW)[number]

/** Our own longest time, not a number of the law: after it she is asked again. */
export const CONSENT_LONGEST_DAYS = 90

/** One yes: for one need, to one receiver, for the facts ticked, until a day. */
export interface Consent {
	readonly need: Need
	readonly to: Receiver
	readonly facts: readonly FactCode[]
	readonly givenAt: Date
	readonly untilOn: Day
	readonly withdrawnAt: Date | null
}

export type ConsentState = 'live' | 'not-yet' | 'ended' | 'withdrawn'

/** From the moment it was given to the end of its last day, unless it was withdrawn; from that very moment it is not. */
export function consentState(consent: Consent, now: Date): ConsentState {
	if (consent.withdrawnAt && consent.withdrawnAt <= now) return 'withdrawn'
	if (now < consent.givenAt) return 'not-yet'
	return dayOf(now) > consent.untilOn ? 'ended' : 'live'
}

/** What is to be shared, and until when. */
export interface Sharing { readonly need: Need; readonly to: Receiver; readonly facts: readonly FactCode[]; readonly untilOn: Day }

/** The first reason why this consent does not cover this sharing at this instant; null when it does. */
export function whyNotCovered(consent: Consent, sharing: Sharing, now: Date): string | null {
	const state = consentState(consent, now)
	if (state !== 'live') return `consent-${state}`
	if (!sameReceiver(consent.to, sharing.to)) return 'consent-other-receiver'
	if (consent.need !== sharing.need) return 'consent-other-need'
	if (!sharing.facts.every((fact) => consent.facts.includes(fact))) return 'consent-lacks-facts'
	return sharing.untilOn > consent.untilOn ? 'consent-too-short' : null
}

/** A day until which something may be shared. @throws Refused until-passed, until-too-far */
export function checkUntil(untilOn: Day, now: Date, longestDays: number): void {
	const days = daysBetween(dayOf(now), untilOn)
	if (days < 0) throw new Refused('until-passed')
	if (days > longestDays) throw new Refused('until-too-far', { days: longestDays })
}
