import { Refused } from '#kernel/refused.ts'
import type { SealedRole } from './holders.ts'

/** Which office role a person must have for a role behind the lock; the others are open to any of the ward's people. */
const NEEDS: Partial<Record<SealedRole, string>> = { chair: 'leader', police: 'police', health: 'health-station' }

/** May this person be named? The administrator of accounts never: who gives passwords must not open cases.
 *  @throws Refused administrator-not-here, role-not-hers */
export function checkNaming(role: SealedRole, officeRoles: readonly string[]): void {
	if (officeRoles.includes('administrator')) throw new Refused('administrator-not-here')
	const needed = NEEDS[role]
	if (needed && !officeRoles.includes(needed)) throw new Refused('role-not-hers')
}

/** Two people open the door together: who named cannot confirm, nor can the one who was named.
 *  @throws Refused needs-second-person */
export function checkConfirming(naming: { namedBy: string; personId: string }, by: string): void {
	if (by === naming.namedBy || by === naming.personId) throw new Refused('needs-second-person')
}

/** How a person signs in, as far as the lock must know it. */
export interface Access { readonly secondFactor: boolean; readonly sample: boolean; readonly changedAt: Date | null }

/** Confirmed is who will be asked for her own second factor at the lock; one confirmed before her access was changed by a
 *  reset is confirmed anew. @throws Refused no-second-factor-yet, already-confirmed */
export function checkAccess(access: Access, confirmedAt: Date | null): void {
	if (!access.secondFactor && !access.sample) throw new Refused('no-second-factor-yet')
	if (confirmedAt && (!access.changedAt || confirmedAt > access.changedAt)) throw new Refused('already-confirmed')
}
