/** Who looks at an order, and on what footing. */
export interface OrderStanding {
	readonly personId: string
	readonly roles: readonly string[]
	/** Does the rule of cases let this person into the case it belongs to? */
	readonly inCase: boolean
	readonly conflicts: readonly string[]
	readonly kind: 'contact-ban' | 'child-separation'
	readonly state: string
}

/** `case`: the people of the case, who see all of it. `decide`: the Chair. `carry-out`: the police, who watch a ban that
 *  was signed. null: for this person there is no such order. */
export type OrderSight = 'case' | 'decide' | 'carry-out' | null

const NEVER_SIGNED = ['requested', 'refused']

/** A named conflict shuts every way in, the Chair's and the police's too. */
export function orderSight({ personId, roles, inCase, conflicts, kind, state }: OrderStanding): OrderSight {
	if (conflicts.includes(personId)) return null
	if (inCase) return 'case'
	if (roles.includes('chair')) return 'decide'
	return roles.includes('police') && kind === 'contact-ban' && !NEVER_SIGNED.includes(state) ? 'carry-out' : null
}
