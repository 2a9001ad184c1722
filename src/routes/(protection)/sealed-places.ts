import { mayDoSealed, type SealedVerb } from '#protection/access/rights.ts'
import * as m from '#words/messages.js'

const PLACES: readonly { href: string; verb: SealedVerb; words: () => string }[] = [
	{ href: '/p/today', verb: 'see-workday', words: m.protection_nav_today },
	{ href: '/p/alerts', verb: 'see-alerts', words: m.protection_nav_alerts },
	{ href: '/p/cases', verb: 'list-own-cases', words: m.protection_nav_cases },
	{ href: '/p/inbox', verb: 'see-referrals', words: m.protection_nav_inbox },
	{ href: '/p/orders', verb: 'see-orders', words: m.protection_nav_orders },
	{ href: '/p/child', verb: 'decide-child-plan', words: m.cases_nav_child },
	{ href: '/p/services', verb: 'see-services', words: m.protection_nav_services },
	{ href: '/p/figures', verb: 'see-counts', words: m.protection_nav_figures },
	{ href: '/p/people', verb: 'see-people', words: m.protection_nav_people },
	{ href: '/p/data', verb: 'see-data-requests', words: m.protection_nav_data }
]

/** Where somebody with these roles may go behind the lock. */
export function sealedPlaces(roles: readonly string[]): { href: string; words: string }[] {
	return PLACES.filter(({ verb }) => mayDoSealed(roles, verb)).map(({ href, words }) => ({ href, words: words() }))
}
