import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { Refused } from '#kernel/refused.ts'
import { KeepNumberForm, NumberForm } from '#portal/forms.ts'
import { keepNumber, removeNumber, seePublicPage } from '#portal/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const { numbers } = await seePublicPage(ctxOf({ locals }), null)
	const key = url.searchParams.get('key')
	const number = key === null ? null : numbers.find((one) => one.key === key)
	if (number === undefined) throw new Refused('not-found')
	return { number }
}

export const actions: Actions = {
	keep: action(KeepNumberForm, keepNumber, () => redirect(303, '/admin/public-page?done=saved')),
	remove: action(NumberForm, removeNumber, () => redirect(303, '/admin/public-page?done=removed'))
}
