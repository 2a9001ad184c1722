import { seeOrders } from '#protection/server/index.ts'
import { enterProtection } from '../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const show = event.url.searchParams.get('show') === 'over' ? 'over' as const : 'open' as const
	return { ...await seeOrders(ctx, { show }), show, now: ctx.now }
}
