import { redirect } from '@sveltejs/kit'
import { Refused } from '#kernel/refused.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { BreachForm } from '#protection/privacy/forms.ts'
import { registerBreach } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const { actor } = await enterProtection(event)
	if (!mayDoSealed(actor.roles, 'register-breach')) throw new Refused('not-found')
	return { done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	default: sealedAction(BreachForm, (ctx, { data, concernsCases, ...minutes }) => registerBreach(ctx, { minutes, data, concernsCases }), (_, event) => redirect(303, `${event.url.pathname}?done=registered`), ['data', 'concernsCases'])
}
