import { NEEDS_SECOND_FACTOR } from './roles.ts'

/** Some roles must sign in with a second factor. The sample ward's accounts are spared, so that anybody can try it. */
export function needsSecondFactor(roles: readonly string[], sample: boolean): boolean {
	return !sample && roles.some((role) => (NEEDS_SECOND_FACTOR as readonly string[]).includes(role))
}
