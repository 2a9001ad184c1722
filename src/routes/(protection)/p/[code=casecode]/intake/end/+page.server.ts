import { seeIntake } from '#protection/server/index.ts'
import { enterProtection } from '../../../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, ...await seeIntake(ctx, { code: event.params.code }), language: ctx.locale }
}
