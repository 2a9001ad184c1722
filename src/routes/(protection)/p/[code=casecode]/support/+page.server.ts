import { redirect } from '@sveltejs/kit'
import { recordSupport, seeSupport } from '#protection/server/index.ts'
import { SupportForm } from '#protection/services/forms.ts'
import { countSupport } from '#protection/services/support.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const { lines, today } = await seeSupport(ctx, { code: event.params.code })
	const rate = (item: 'food' | 'allowance' | 'allowance-under-4') => countSupport(item, today, 1, 1)
	return { code: event.params.code, lines, today, rates: { food: rate('food'), allowance: rate('allowance'), young: rate('allowance-under-4') }, done: Number(event.url.searchParams.get('done') ?? NaN) }
}

export const actions: Actions = {
	default: sealedAction(SupportForm, recordSupport, ({ dong }) => redirect(303, `?done=${dong}`), ['item', 'onDay', 'people', 'times', 'amount'])
}
