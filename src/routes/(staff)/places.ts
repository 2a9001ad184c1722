import { homeOf } from '#identity/home.ts'
import { mayAlert } from '#portal/alert-door.ts'
import { mayDo, type VerbName } from '#rights/rights.ts'
import * as m from '#words/messages.js'

interface Place {
	readonly href: string
	readonly key: string
	readonly right: VerbName | ((roles: readonly string[]) => boolean)
	readonly words: () => string
	readonly icon: 'doc' | 'form' | 'people' | 'search' | 'hands'
}

/** The words of the side list in the programme's order; each role sees its own. */
const PLACES: readonly Place[] = [
	{ href: '/today', key: 'h', right: (roles) => homeOf(roles) === '/today', words: m.frame_today, icon: 'form' },
	{ href: '/plan', key: 'k', right: 'see-plan', words: m.frame_plan, icon: 'doc' },
	{ href: '/tasks', key: 'n', right: 'see-tasks', words: m.frame_tasks, icon: 'form' },
	{ href: '/reporting', key: 'b', right: 'see-signed-reports', words: m.frame_reports, icon: 'doc' },
	{ href: '/documents', key: 'v', right: 'see-documents', words: m.frame_documents, icon: 'doc' },
	{ href: '/can-giup', key: 'c', right: mayAlert, words: m.alerts_form_title, icon: 'hands' },
	{ href: '/admin/public-page', key: 't', right: 'see-public-page', words: m.portal_public, icon: 'people' },
	{ href: '/admin', key: 'q', right: 'see-accounts', words: m.frame_admin, icon: 'people' }
]

/** The places this person may go to, with the word in the reader's language. */
export function placesFor(roles: readonly string[]) {
	return PLACES.filter(({ right }) => (typeof right === 'function' ? right(roles) : mayDo(roles, right))).map((place) => ({ ...place, words: place.words() }))
}
