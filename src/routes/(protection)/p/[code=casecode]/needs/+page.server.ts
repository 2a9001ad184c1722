import { redirect } from '@sveltejs/kit'
import { NeedForm } from '#protection/cases/work-forms.ts'
import { seeNeeds, trackNeed } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, ...await seeNeeds(ctx, { code: event.params.code }), done: event.url.searchParams.has('done') }
}

export const actions: Actions = { default: sealedAction(NeedForm, trackNeed, () => redirect(303, '?done=saved'), ['need', 'state']) }
