import { redirect } from '@sveltejs/kit'
import { Refused } from '#kernel/refused.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { RequestForm } from '#protection/privacy/forms.ts'
import { registerDataRequest } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const { actor } = await enterProtection(event)
	if (!mayDoSealed(actor.roles, 'register-data-request')) throw new Refused('not-found')
	return { done: event.url.searchParams.has('done'), sees: mayDoSealed(actor.roles, 'see-data-requests') }
}

export const actions: Actions = {
	default: sealedAction(RequestForm, registerDataRequest, (_, event) => redirect(303, `${event.url.pathname}?done=registered`), ['kind', 'throughProcessor'])
}
