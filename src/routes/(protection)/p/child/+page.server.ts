import { redirect } from '@sveltejs/kit'
import { ApproveChildPlanForm, ChildEmergencyForm } from '#protection/cases/work-forms.ts'
import { approveChildPlan, decideChildEmergency, seeChildMatters } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { matters: await seeChildMatters(ctx, undefined), now: ctx.now, done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	approve: sealedAction(ApproveChildPlanForm, approveChildPlan, () => redirect(303, '?done=decided')),
	decide: sealedAction(ChildEmergencyForm, decideChildEmergency, () => redirect(303, '?done=decided'), ['matter', 'decision'])
}
