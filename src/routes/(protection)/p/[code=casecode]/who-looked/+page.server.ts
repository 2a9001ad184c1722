import { whoLooked } from '#protection/server/index.ts'
import { enterProtection } from '../../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const before = event.url.searchParams.get('before') ?? ''
	return { code: event.params.code, ...await whoLooked(ctx, { code: event.params.code, before: /^\d{1,15}$/.test(before) ? Number(before) : null }), at: ctx.now, by: ctx.actor.code }
}
