import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { OpenPeriodForm } from '#reporting/forms.ts'
import { periodOf, proposedDue } from '#reporting/periods.ts'
import { openPeriod, openReports } from '#reporting/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const opening = periodOf(url.searchParams.get('open') ?? '')
	return { ...(await openReports(ctxOf({ locals }), {})), opening: opening && { period: opening, ...proposedDue(opening) } }
}

export const actions: Actions = {
	open: action(OpenPeriodForm, openPeriod, ({ period }) => redirect(303, `/reporting/${period}?done=opened`))
}
