import { PrintForm } from '#protection/cases/work-forms.ts'
import { printSafetyPlan, seeSteps } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Asks whether to print at all; the card is in the answer to that, and nowhere else. */
export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	if (event.request.method === 'GET') await seeSteps(ctx, { code: event.params.code })
	return { code: event.params.code }
}

export const actions: Actions = { default: sealedAction(PrintForm, printSafetyPlan, (card) => ({ card })) }
