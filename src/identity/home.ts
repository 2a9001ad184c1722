import { mayDo } from '#rights/rights.ts'

/** Where a person begins: the day's work, or administration for those who see nothing of the programme. */
export function homeOf(roles: readonly string[]): string {
	if (mayDo(roles, 'see-tasks')) return '/today'
	return mayDo(roles, 'see-accounts') ? '/admin' : '/account'
}
