import { dayOf, type Day } from '#kernel/day.ts'
import { RECEIVING_ROLE, type ReceiverKind } from './receiver.ts'

export type ReferralState = 'sent' | 'accepted' | 'declined' | 'done' | 'withdrawn' | 'expired'

/** A referral at its door: all the rule looks at, nothing of its content. */
export interface ReferralDoor {
	readonly unit: string
	readonly receiver: ReceiverKind
	/** The body it goes to, or that answers for the service it goes to. */
	readonly agencyId: string | null
	readonly keeperId: string | null
	/** Named for the case as relatives, former partners or colleagues of either side. */
	readonly conflicts: readonly string[]
	readonly state: ReferralState
	readonly untilOn: Day
	/** null: sent on a legal ground. */
	readonly consent: { readonly withdrawnAt: Date | null; readonly untilOn: Day } | null
}

export interface AtReferral {
	readonly unit: string
	readonly personId: string
	readonly agencyId: string | null
	readonly roles: readonly string[]
	readonly now: Date
}

/** Is it addressed to this person at all? A conflict shuts it. Police open only what went to the police, health only
 *  what went to health, whatever body both may belong to. */
export function isAddressed(door: ReferralDoor, who: AtReferral): boolean {
	if (door.unit !== who.unit || door.conflicts.includes(who.personId)) return false
	const role = RECEIVING_ROLE[door.receiver]
	if (role) return who.roles.includes(role) && who.agencyId !== null && door.agencyId === who.agencyId
	return who.roles.includes('shelter-keeper') && door.keeperId === who.personId
}

/** May its facts be read or answered now? Only while it waits or was accepted, and its day and the consent live. */
export function isOpen(door: ReferralDoor, now: Date): boolean {
	const today = dayOf(now)
	if (door.state !== 'sent' && door.state !== 'accepted') return false
	if (today > door.untilOn) return false
	return door.consent === null || ((door.consent.withdrawnAt === null || now < door.consent.withdrawnAt) && today <= door.consent.untilOn)
}

export function mayOpen(door: ReferralDoor, who: AtReferral): boolean {
	return isAddressed(door, who) && isOpen(door, who.now)
}
