import { mayDoSealed } from '#protection/access/rights.ts'
import { dayOf } from '#kernel/day.ts'
import { openOrder } from '#protection/server/index.ts'
import { enterProtection } from '../../../sealed.server.ts'
import { orderActs } from './order-acts.server.ts'
import type { Actions, PageServerLoad } from './$types'

const ACTS = ['decide-order', 'assign-monitor', 'record-order-event', 'request-cancellation', 'decide-cancellation'] as const

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return {
		order: await openOrder(ctx, { order: event.params.order }), now: ctx.now, today: dayOf(ctx.now), done: event.url.searchParams.get('done'),
		may: Object.fromEntries(ACTS.map((verb) => [verb, mayDoSealed(ctx.actor.roles, verb)])) as Record<typeof ACTS[number], boolean>
	}
}

export const actions: Actions = orderActs
