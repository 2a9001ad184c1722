import { redirect } from '@sveltejs/kit'
import { dayOf } from '#kernel/day.ts'
import { endStay, openService } from '#protection/server/index.ts'
import { KeeperEndForm } from '#protection/services/forms.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { today: dayOf(ctx.now), service: await openService(ctx, { serviceId: event.params.serviceId }), mayChange: mayDoSealed(ctx.actor.roles, 'change-service'), done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	end: sealedAction(KeeperEndForm, endStay, () => redirect(303, '?done=stay'))
}
