import { mayDo } from '#rights/rights.ts'
import { formatHour } from '#ui/say-date.ts'
import { doorOf, enterProtection } from './sealed.server.ts'
import { sealedPlaces } from './sealed-places.ts'
import type { LayoutServerLoad } from './$types'

/** The violet frame: who is here by code, when it locks itself, and the places this person may go. */
export const load: LayoutServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const door = await doorOf(event)
	const seconds = Math.max(1, Math.round((door.locksAt!.getTime() - ctx.now.getTime()) / 1000))
	event.setHeaders({ Refresh: `${seconds}; url=/p/unlock` }) // an open page leaves itself when the lock closes, without any script
	return { frame: { code: ctx.actor.code, locksAt: formatHour(door.locksAt!), places: sealedPlaces(ctx.actor.roles), path: event.url.pathname, mayDecideDay: mayDo(ctx.actor.roles, 'decide-day') } }
}
