import { redirect } from '@sveltejs/kit'
import { addService, seeServiceForm } from '#protection/server/index.ts'
import { AddServiceForm } from '#protection/services/forms.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => seeServiceForm(await enterProtection(event), { serviceId: null })

export const actions: Actions = {
	default: sealedAction(AddServiceForm, addService, () => redirect(303, '/p/services?done=added'), ['kind', 'needs', 'keeperId', 'agencyId', 'capacity'])
}
