import { redirect } from '@sveltejs/kit'
import { OpenContactForm } from '#protection/cases/forms.ts'
import { openContact } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** The number is shown in the answer to a press, for that one look; coming back by the address leads to the case. */
export const load: PageServerLoad = async (event) => {
	await enterProtection(event)
	if (event.request.method === 'GET') redirect(303, `/p/${event.params.code}`)
	return { code: event.params.code }
}

export const actions: Actions = { default: sealedAction(OpenContactForm, openContact, (contact) => ({ contact })) }
