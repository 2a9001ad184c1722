import { redirect } from '@sveltejs/kit'
import { EraseForm } from '#protection/privacy/forms.ts'
import { eraseRecord, seeRetention } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const kept = await seeRetention(await enterProtection(event), null)
	return { ...kept, erase: event.url.searchParams.get('erase') ?? '', done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	erase: sealedAction(EraseForm, eraseRecord, () => redirect(303, '?done=erased'), ['kind', 'also'])
}
