import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { StartForm } from '#plan/forms.ts'
import { listPlans, startFromLastYear } from '#plan/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, request, url }) => {
	const ctx = ctxOf({ locals })
	const plans = await listPlans(ctx, {})
	const year = yearOf(dayOf(ctx.now))
	// after a form there is something to say here
	if (request.method !== 'POST' && !url.searchParams.has('list') && plans.some((plan) => plan.year === year && plan.state !== 'reading')) redirect(303, `/plan/${year}`)
	return { plans }
}

export const actions: Actions = {
	start: action(StartForm, startFromLastYear, ({ year }) => redirect(303, `/plan/${year}/edit`))
}
