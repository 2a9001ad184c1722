/** A person at the door of one case, with all that the rule looks at; nothing of the case's content. */
export interface Standing {
	readonly unit: string
	readonly personId: string
	readonly roles: readonly string[]
	readonly now: Date
}

export interface CaseDoor {
	readonly unit: string
	readonly caseWorkerId: string
	readonly supervisorId: string | null
	/** People named as relatives, former partners or colleagues of either side, while the naming stands. */
	readonly conflicts: readonly string[]
	readonly grants: readonly { readonly personId: string; readonly role: 'case-worker' | 'supervisor'; readonly from: Date; readonly to: Date | null }[]
	readonly brokenGlass: readonly { readonly personId: string; readonly at: Date; readonly until: Date }[]
}

/** By what right a person opens the case, or null: the answer is then "not found". */
export type Footing = 'assigned' | 'supervising' | 'broken-glass'

export const BREAK_GLASS_HOURS = 4

/** Who may open this case now. A named conflict shuts every way in, the emergency one too. */
export function footingIn(door: CaseDoor, who: Standing): Footing | null {
	if (door.unit !== who.unit || door.conflicts.includes(who.personId)) return null
	if (who.roles.includes('case-worker') && (door.caseWorkerId === who.personId || holds(door, who, 'case-worker'))) return 'assigned'
	if (who.roles.includes('supervisor') && (door.supervisorId === who.personId || holds(door, who, 'supervisor'))) return 'supervising'
	return mayBreakGlass(door, who) && door.brokenGlass.some((glass) => glass.personId === who.personId && within(who.now, glass.at, glass.until)) ? 'broken-glass' : null
}

/** Who may open another's case in an emergency at all: workers of the same unit whom nobody named as in conflict. */
export function mayBreakGlass(door: CaseDoor, who: Standing): boolean {
	return door.unit === who.unit && !door.conflicts.includes(who.personId) && (who.roles.includes('case-worker') || who.roles.includes('supervisor'))
}

function holds(door: CaseDoor, who: Standing, role: string): boolean {
	return door.grants.some((grant) => grant.personId === who.personId && grant.role === role && within(who.now, grant.from, grant.to))
}

/** From the first instant on, up to but without the last. */
function within(now: Date, from: Date, to: Date | null): boolean {
	return from <= now && (to === null || now < to)
}
