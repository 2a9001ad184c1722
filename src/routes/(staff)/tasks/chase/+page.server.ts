import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { ChaseForm } from '#work/forms.ts'
import { chaseAgency, openChasePage } from '#work/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => ({
	late: await openChasePage(ctxOf({ locals }), { limit: 100 }), done: url.searchParams.has('done')
})

export const actions: Actions = {
	default: action(ChaseForm, chaseAgency, () => redirect(303, '/tasks/chase?done=chased'))
}
