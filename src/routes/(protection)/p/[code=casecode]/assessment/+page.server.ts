import { redirect } from '@sveltejs/kit'
import { AssessmentForm } from '#protection/cases/work-forms.ts'
import { seeAssessment, writeAssessment } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, now: ctx.now, ...await seeAssessment(ctx, { code: event.params.code }), done: event.url.searchParams.get('done') }
}

export const actions: Actions = { default: sealedAction(AssessmentForm, writeAssessment, ({ both }) => redirect(303, both ? '?done=both' : '?done=saved'), ['urgent', 'within72Hours']) }
