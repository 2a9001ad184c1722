import { redirect } from '@sveltejs/kit'
import { beginStay, completePapers, endStay, openService, prolongStay, seeStays } from '#protection/server/index.ts'
import { BeginStayForm, EndStayForm, OpenPlaceForm, ProlongForm } from '#protection/services/forms.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, now: ctx.now, ...await seeStays(ctx, { code: event.params.code }), done: event.url.searchParams.get('done') }
}

export const actions: Actions = {
	begin: sealedAction(BeginStayForm, beginStay, () => redirect(303, '?done=stay'), ['serviceId', 'people']),
	papers: sealedAction(EndStayForm, completePapers, () => redirect(303, '?done=papers')),
	end: sealedAction(EndStayForm, endStay, () => redirect(303, '?done=stay')),
	prolong: sealedAction(ProlongForm, prolongStay, () => redirect(303, '?done=prolonged'), ['stayId', 'onDay', 'until']),
	// the one page that says where: the answer to this press, kept nowhere
	show: sealedAction(OpenPlaceForm, openService, ({ place, words }) => ({ shown: { place, phone: words.phone, name: words.name } }))
}
