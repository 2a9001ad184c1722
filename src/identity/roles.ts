import { ROLES, SPEAKS_FOR_AGENCY, type Role } from '#rights/roles.ts'

const OF_PROVINCE: readonly Role[] = ['province-viewer', 'administrator']

/** The roles that accounts of a ward, or of a province, may hold. */
export function rolesFor(unitKind: string): readonly Role[] {
	return unitKind === 'ward' ? ROLES.filter((role) => role !== 'province-viewer') : OF_PROVINCE
}

/** These roles speak for one body, so the account needs one. */
export function needsBody(roles: readonly string[]): boolean {
	return SPEAKS_FOR_AGENCY.some((role) => roles.includes(role))
}
