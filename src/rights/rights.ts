import type { Role } from './roles.ts'

const EVERYONE_OF_THE_OFFICE: readonly Role[] = ['leader', 'officer', 'clerk', 'focal-point', 'police', 'health-station',
	'village-head', 'collaborator', 'front-supervisor', 'province-viewer']
const AGENCIES: readonly Role[] = ['focal-point', 'police', 'health-station', 'village-head', 'collaborator', 'front-supervisor']
const EVERYONE: readonly Role[] = [...EVERYONE_OF_THE_OFFICE, 'administrator']

/** Every verb and who may do it. What depends on the thing itself (my agency's task) the verb checks as well.
 *  The permission matrix test walks this table. */
export const RIGHTS = {
	// the plan
	'see-plan': EVERYONE_OF_THE_OFFICE,
	'read-document': ['officer'],
	'correct-reading': ['officer'],
	'accept-reading': ['officer'],
	'set-aside-reading': ['officer'],
	'edit-plan': ['officer'],
	'submit-plan': ['officer'],
	'approve-plan': ['leader'],
	'return-plan': ['leader'],
	'amend-plan': ['officer'],
	// tasks
	'see-tasks': EVERYONE_OF_THE_OFFICE,
	'give-task': ['officer', 'leader'],
	'report-progress': AGENCIES.concat('officer'),
	'accept-result': ['officer'],
	'return-result': ['officer'],
	'ask-extension': AGENCIES.concat('officer'),
	'extend-deadline': ['leader'],
	'refuse-extension': ['leader'],
	'chase-agency': ['officer', 'leader'],
	'withdraw-task': ['officer'],
	// reports
	'see-reports': ['leader', 'officer', 'clerk', 'focal-point', 'police', 'health-station', 'village-head', 'collaborator', 'front-supervisor'],
	'see-signed-reports': EVERYONE_OF_THE_OFFICE,
	'open-period': ['officer'],
	'send-return': AGENCIES.concat('officer'),
	'write-prose': ['officer'],
	'submit-report': ['officer'],
	'sign-report': ['leader'],
	'return-report': ['leader'],
	// documents and files
	'see-documents': EVERYONE_OF_THE_OFFICE,
	'register-incoming': ['clerk', 'officer'],
	'prepare-letter': ['officer', 'clerk'],
	'get-file': EVERYONE_OF_THE_OFFICE,
	'find': EVERYONE_OF_THE_OFFICE,
	// days off
	'see-calendar': ['leader', 'officer', 'administrator'],
	'decide-day': ['leader', 'officer', 'administrator'],
	// what the public sees
	'see-public-page': ['officer'],
	'keep-public-page': ['officer'],
	// accounts
	'see-accounts': ['administrator'],
	'create-account': ['administrator'],
	'change-account': ['administrator'],
	'end-account': ['administrator'],
	'reset-password': ['administrator'],
	'change-unit': ['administrator'],
	'see-audit': ['administrator'],
	// one's own account
	'change-own-password': EVERYONE,
	'change-own-factors': EVERYONE,
	'end-own-sessions': EVERYONE
} as const satisfies Record<string, readonly Role[]>

export type VerbName = keyof typeof RIGHTS

/** May someone with these roles do this at all? */
export function mayDo(roles: readonly string[], verb: VerbName): boolean {
	return (RIGHTS[verb] as readonly string[]).some((role) => roles.includes(role))
}
