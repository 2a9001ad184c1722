import { redirect } from '@sveltejs/kit'
import { dayOf } from '#kernel/day.ts'
import { RecordContactForm } from '#protection/cases/forms.ts'
import { openCase, recordContact } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const { contact } = await openCase(ctx, { code: event.params.code })
	return { code: event.params.code, contact, today: dayOf(ctx.now) }
}

export const actions: Actions = {
	default: sealedAction(RecordContactForm, recordContact, (_, event) => redirect(303, `/p/${event.params.code}?done=recorded`), ['kind', 'nextOn', 'nextHour', 'herWish'])
}
