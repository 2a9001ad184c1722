import { redirect } from '@sveltejs/kit'
import { AssessChildForm, ChildPlanForm } from '#protection/cases/work-forms.ts'
import { assessChild, draftChildPlan, seeChildPath } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, now: ctx.now, ...await seeChildPath(ctx, { code: event.params.code }), done: event.url.searchParams.get('done') }
}

const saved = ({ both }: { both: boolean }) => redirect(303, both ? '?done=both' : '?done=saved')

export const actions: Actions = {
	assess: sealedAction(AssessChildForm, assessChild, saved),
	plan: sealedAction(ChildPlanForm, draftChildPlan, saved)
}
