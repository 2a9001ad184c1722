import { redirect } from '@sveltejs/kit'
import { MonthsForm } from '#protection/privacy/forms.ts'
import { changeMonths, seeMonths } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ rules: await seeMonths(await enterProtection(event), null), done: event.url.searchParams.has('done') })

export const actions: Actions = {
	default: sealedAction(MonthsForm, changeMonths, () => redirect(303, '?done=saved'))
}
