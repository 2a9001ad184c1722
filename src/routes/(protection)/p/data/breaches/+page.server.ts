import { redirect } from '@sveltejs/kit'
import { CloseBreachForm, NotifyForm } from '#protection/privacy/forms.ts'
import { closeBreach, notifyBreach, seeBreaches } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ breaches: await seeBreaches(await enterProtection(event), null), done: event.url.searchParams.get('done') })

export const actions: Actions = {
	notify: sealedAction(NotifyForm, (ctx, { breachId, told, ...minutes }) => notifyBreach(ctx, { breachId, told, minutes: Object.fromEntries(Object.entries(minutes).filter(([, words]) => words !== '')) }), () => redirect(303, '?done=notified')),
	close: sealedAction(CloseBreachForm, closeBreach, () => redirect(303, '?done=closed'))
}
