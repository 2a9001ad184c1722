import type { ClockId } from '../clocks/clock-table.ts'
import type { ServiceKind } from './service.ts'

/** Where somebody can stay at all, the longest time there, the event that ends it, and where it may be prolonged that event. A trusted address is a household of
 *  the community; a shelter of the ward keeps to the time of a facility. A social-assistance facility takes in at once and has
 *  its papers done afterwards, by a clock of their own. */
export const HOSTS: Partial<Record<ServiceKind, { readonly clock: ClockId; readonly ended: string; readonly prolonged?: string; readonly papers?: ClockId }>> = {
	'trusted-address': { clock: 'community-shelter-max', ended: 'community-shelter-ended' },
	shelter: { clock: 'facility-shelter-max', ended: 'facility-shelter-ended', prolonged: 'facility-shelter-prolonged' },
	'social-facility': { clock: 'facility-shelter-max', ended: 'facility-shelter-ended', prolonged: 'facility-shelter-prolonged', papers: 'facility-papers' },
	health: { clock: 'health-shelter-max', ended: 'health-shelter-ended' }
}

/** What workers are told of a place: free or full, never how many are there. null: nobody has said how many it takes. */
export type Room = 'free' | 'full' | null

export function roomOf(capacity: number | null, people: number): Room {
	return capacity === null ? null : people < capacity ? 'free' : 'full'
}

export function fits(capacity: number, people: number, more: number): boolean {
	return people + more <= capacity
}

/** The only place that knows which case stays where: a sealed part of the case itself. */
export interface StayPart { readonly stays: readonly { readonly stayId: string; readonly serviceId: string }[] }
