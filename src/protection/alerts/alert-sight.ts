import type { AlertState } from './alert.ts'

/** Who looks at an alert, and who it is given to. */
export interface AlertStanding {
	readonly personId: string
	readonly roles: readonly string[]
	readonly assignedTo: string | null
	readonly state: AlertState
	/** Named as a relative, former partner or colleague of either side. */
	readonly keptOut: boolean
}

/** `whole`: with what was said and, by a button of its own, how to reach whom. `outer`: danger, door, hour, child and
 *  whether it is handled. null: for this person there is no such alert. */
export type AlertSight = 'whole' | 'outer' | null

/** The Chair decides by the outer facts and sees more only of what he handles himself. Once there is a case, what was
 *  said is read there, by the people of the case, and no longer here. */
export function alertSight({ personId, roles, assignedTo, state, keptOut }: AlertStanding): AlertSight {
	if (keptOut) return null
	const mine = assignedTo === personId
	const receives = roles.includes('duty-officer') || roles.includes('supervisor')
	if (!receives && !roles.includes('chair') && !(mine && roles.includes('case-worker'))) return null
	return state !== 'case' && (receives || mine) ? 'whole' : 'outer'
}
