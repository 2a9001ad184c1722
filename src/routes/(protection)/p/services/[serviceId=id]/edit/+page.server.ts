import { redirect } from '@sveltejs/kit'
import { changeService, endService, publishAddress, seeServiceForm, verifyService, withdrawAddress } from '#protection/server/index.ts'
import { ChangeServiceForm, PublishForm, ServiceForm } from '#protection/services/forms.ts'
import { enterProtection, sealedAction } from '../../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const { service, ...rest } = await seeServiceForm(await enterProtection(event), { serviceId: event.params.serviceId })
	return { ...rest, service: service!, done: event.url.searchParams.get('done') }
}

export const actions: Actions = {
	change: sealedAction(ChangeServiceForm, changeService, () => redirect(303, '/p/services?done=changed'), ['needs', 'keeperId', 'agencyId', 'capacity']),
	verify: sealedAction(ServiceForm, verifyService, () => redirect(303, '?done=verified')),
	publish: sealedAction(PublishForm, publishAddress, () => redirect(303, '?done=published'), ['how', 'on']),
	unpublish: sealedAction(ServiceForm, withdrawAddress, () => redirect(303, '?done=unpublished')),
	end: sealedAction(ServiceForm, endService, () => redirect(303, '/p/services?done=ended'))
}
