import { isSafeAt } from '#protection/cases/safe-hours.ts'
import { openCase } from '#protection/server/index.ts'
import { enterProtection } from '../../sealed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const theCase = await openCase(ctx, { code: event.params.code })
	const nextSafe = theCase.nextContactAt ? isSafeAt(theCase.contact, theCase.nextContactAt) : null
	return { theCase, now: ctx.now, safeNow: isSafeAt(theCase.contact, ctx.now), nextSafe, done: event.url.searchParams.get('done') }
}
