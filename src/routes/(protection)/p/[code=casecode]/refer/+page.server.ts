import { redirect } from '@sveltejs/kit'
import { addDays, dayOf } from '#kernel/day.ts'
import { AskAndReferForm, ReferByConsentForm } from '#protection/referrals/forms.ts'
import { CONSENT_LONGEST_DAYS } from '#protection/referrals/consent.ts'
import { askAndRefer, prepareReferral, refer } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import { askedOf } from './asked.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const asked = askedOf(event.url)
	return {
		code: event.params.code, need: asked.need, ...await prepareReferral(ctx, { code: event.params.code, ...asked }),
		anew: event.url.searchParams.has('new'), longest: CONSENT_LONGEST_DAYS, example: addDays(dayOf(ctx.now), 30)
	}
}

export const actions: Actions = {
	ask: sealedAction(AskAndReferForm, askAndRefer, (_, { params }) => redirect(303, `/p/${params.code}/consents?done=sent`), ['facts', 'how', 'criminal']),
	byConsent: sealedAction(ReferByConsentForm, refer, (_, { params }) => redirect(303, `/p/${params.code}/consents?done=sent`), ['facts', 'criminal'])
}
