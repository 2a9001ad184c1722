import { seeAlerts } from '#protection/server/index.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { enterProtection } from '../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const asked = event.url.searchParams
	const show = asked.get('show') === 'over' ? 'over' as const : 'open' as const
	const before = asked.get('before')
	const seen = await seeAlerts(ctx, { show, before: before && /^TB-\d{4,}$/.test(before) ? before : null })
	return { ...seen, show, now: ctx.now, done: asked.get('done'), mayNote: mayDoSealed(ctx.actor.roles, 'note-alert') }
}
