import { redirect } from '@sveltejs/kit'
import { PlanForm } from '#protection/cases/work-forms.ts'
import { seePlan, writePlan } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, ...await seePlan(ctx, { code: event.params.code }), done: event.url.searchParams.get('done') }
}

export const actions: Actions = { default: sealedAction(PlanForm, writePlan, ({ both }) => redirect(303, both ? '?done=both' : '?done=saved')) }
