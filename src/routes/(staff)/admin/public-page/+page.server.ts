import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { dayOf } from '#kernel/day.ts'
import { KeepTextsForm, NumberForm } from '#portal/forms.ts'
import { checkNumber, keepTexts, seePublicPage } from '#portal/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = ctxOf({ locals })
	return { kept: await seePublicPage(ctx, null), today: dayOf(ctx.now), done: url.searchParams.get('done') }
}

export const actions: Actions = {
	texts: action(KeepTextsForm, keepTexts, () => redirect(303, '/admin/public-page?done=saved')),
	check: action(NumberForm, checkNumber, () => redirect(303, '/admin/public-page?done=checked'))
}
