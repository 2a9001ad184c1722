import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { ChaseReturnsForm } from '#reporting/forms.ts'
import { chaseReturns, openPeriodPage } from '#reporting/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => ({
	shown: await openPeriodPage(ctxOf({ locals }), { period: params.period }), slug: params.period,
	done: searchParams.get('done'), count: Number(searchParams.get('count')) || 0
})

export const actions: Actions = {
	chase: action(ChaseReturnsForm, chaseReturns, ({ period, count }) => redirect(303, `/reporting/${period}?done=chased&count=${count}`))
}
