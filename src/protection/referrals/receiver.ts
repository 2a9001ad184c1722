import type { SealedRole } from '../access/holders.ts'

/** Of what kind a receiver is: it decides what may go there at all. */
export const RECEIVER_KINDS = ['police', 'health', 'shelter', 'trusted-address', 'legal-aid', 'counselling', 'social-facility', 'other'] as const
export type ReceiverKind = (typeof RECEIVER_KINDS)[number]

/** To whom: a body of the ward or a service of the directory, never both. */
export interface Receiver {
	readonly kind: ReceiverKind
	readonly agencyId: string | null
	readonly serviceId: string | null
}

export function sameReceiver(one: Receiver, other: Receiver): boolean {
	return one.kind === other.kind && one.agencyId === other.agencyId && one.serviceId === other.serviceId
}

/** Which role behind the lock receives for a body of this kind. All others receive only as the keeper of a service. */
export const RECEIVING_ROLE: Partial<Record<ReceiverKind, SealedRole>> = { police: 'police', health: 'health' }

/** The kind of a body of the ward, by the roles its people hold behind the lock. A body with both is neither: police and
 *  health never see each other's part. */
export function kindOfAgency(roles: readonly string[]): ReceiverKind {
	const kinds = (['police', 'health'] as const).filter((kind) => roles.includes(kind))
	return kinds.length === 1 ? kinds[0]! : 'other'
}
