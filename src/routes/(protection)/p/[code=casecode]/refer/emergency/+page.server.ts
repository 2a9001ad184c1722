import { redirect } from '@sveltejs/kit'
import { addDays, dayOf } from '#kernel/day.ts'
import { EmergencyForm } from '#protection/referrals/forms.ts'
import { EMERGENCY_LONGEST_DAYS } from '#protection/referrals/legal-grounds.ts'
import { prepareReferral, referWithoutConsent } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../../sealed.server.ts'
import { askedOf } from '../asked.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const asked = askedOf(event.url)
	return {
		code: event.params.code, need: asked.need, ...await prepareReferral(ctx, { code: event.params.code, ...asked }),
		longest: EMERGENCY_LONGEST_DAYS, example: addDays(dayOf(ctx.now), 2)
	}
}

export const actions: Actions = {
	default: sealedAction(EmergencyForm, referWithoutConsent, (_, { params }) => redirect(303, `/p/${params.code}/consents?done=sent`), ['facts', 'ground', 'criminal'])
}
