import { seesWholeWard, SPEAKS_FOR_AGENCY } from '#rights/roles.ts'

/** How much of the register a person sees: the whole of it, what is addressed to his body, or the province's part:
 *  plans and reports once they are issued. */
export type Sight = 'all' | 'addressed' | 'issued'

export function sightOf(roles: readonly string[]): Sight {
	if (seesWholeWard(roles)) return 'all'
	return roles.some((role) => (SPEAKS_FOR_AGENCY as readonly string[]).includes(role)) ? 'addressed' : 'issued'
}
