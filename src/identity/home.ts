import { mayDo } from '#rights/rights.ts'

/** Where a person begins: the day's work; for the province alone, on whom no work of the ward waits, the latest signed
 *  report; administration for those who see nothing of the programme. */
export function homeOf(roles: readonly string[]): string {
	if (mayDo(roles, 'see-reports')) return '/today'
	if (mayDo(roles, 'see-signed-reports')) return '/reporting/latest'
	return mayDo(roles, 'see-accounts') ? '/admin' : '/account'
}
