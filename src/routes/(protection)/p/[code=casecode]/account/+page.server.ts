import { redirect } from '@sveltejs/kit'
import { AccountForm, OpenForm } from '#protection/cases/work-forms.ts'
import { addToAccount, openAccount, seeSteps } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** The account is not opened by coming here: it is in the answer to a press. Whose case it is not, for her there is no page. */
export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	if (event.request.method === 'GET') await seeSteps(ctx, { code: event.params.code })
	return { code: event.params.code, done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	open: sealedAction(OpenForm, openAccount, (account) => ({ account })),
	add: sealedAction(AccountForm, addToAccount, () => redirect(303, '?done=saved'))
}
