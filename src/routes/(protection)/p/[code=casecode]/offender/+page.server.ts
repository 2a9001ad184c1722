import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/id.ts'
import { OffenderForm, WindowOverForm } from '#protection/offender/forms.ts'
import { recordMeasure, recordWindowOver, seeOffender } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, now: ctx.now, sheet: newId(), ...await seeOffender(ctx, { code: event.params.code }), done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	record: sealedAction(OffenderForm, recordMeasure, () => redirect(303, '?done=saved'), ['kind', 'onDay']),
	over: sealedAction(WindowOverForm, recordWindowOver, () => redirect(303, '?done=saved'))
}
