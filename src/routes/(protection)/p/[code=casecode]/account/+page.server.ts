import { redirect } from '@sveltejs/kit'
import { AccountForm, OpenForm } from '#protection/cases/work-forms.ts'
import { addToAccount, openAccount } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Nothing is opened by coming here: the account is in the answer to a press. */
export const load: PageServerLoad = async (event) => {
	await enterProtection(event)
	return { code: event.params.code, done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	open: sealedAction(OpenForm, openAccount, (account) => ({ account })),
	add: sealedAction(AccountForm, addToAccount, () => redirect(303, '?done=saved'))
}
