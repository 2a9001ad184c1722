import type { AlertDoor } from '#protection/alerts/alert.ts'
import type { Role } from '#rights/roles.ts'

/** Who of the office may say that somebody needs help: everybody who works in the ward, not the account keeper and not
 *  the province. */
const MAY_ALERT: readonly Role[] = ['leader', 'officer', 'clerk', 'focal-point', 'police', 'health-station', 'village-head', 'collaborator', 'front-supervisor']

export function mayAlert(roles: readonly string[]): boolean {
	return roles.some((role) => (MAY_ALERT as readonly string[]).includes(role))
}

/** The sender's own body. `folded` is its name without marks, in small letters. */
export interface SenderBody { readonly ordered: boolean; readonly folded: string }

const SCHOOL = /^(truong|mam non|mau giao|nha tre)\b/

/** Which of the six addresses of the law the sender stands for (Luật 13/2022/QH15, Điều 19): by post, then by body. */
export function doorOf(roles: readonly string[], body: SenderBody | null): AlertDoor {
	if (roles.includes('village-head')) return 'village-head'
	if (roles.includes('police')) return 'police'
	if (roles.includes('health-station')) return 'health-station'
	if (body && !body.ordered) return 'mass-organisation'
	return body && SCHOOL.test(body.folded) ? 'school' : 'people-committee'
}
