import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { SendReturnForm } from '#reporting/forms.ts'
import { openReturnPage, sendReturn } from '#reporting/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => ({
	shown: await openReturnPage(ctxOf({ locals }), { period: params.period }), slug: params.period
})

export const actions: Actions = {
	default: action(SendReturnForm, sendReturn, ({ period }) => redirect(303, `/reporting/${period}?done=sent`))
}
