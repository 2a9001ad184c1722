import { mayDoSealed } from '#protection/access/rights.ts'
import { seeWorkday } from '#protection/server/index.ts'
import { grouped } from '#protection/workday/work-item.ts'
import { enterProtection } from '../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const { items, alerts, onDuty } = await seeWorkday(ctx, null)
	return {
		groups: grouped(items), alerts, onDuty, now: ctx.now, done: event.url.searchParams.get('done'),
		may: { note: mayDoSealed(ctx.actor.roles, 'note-alert'), receive: mayDoSealed(ctx.actor.roles, 'see-alerts') }
	}
}
