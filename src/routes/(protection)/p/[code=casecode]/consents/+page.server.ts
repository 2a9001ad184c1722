import { redirect } from '@sveltejs/kit'
import { RecordAnswerForm, RemindForm, ReviewEmergencyForm, WithdrawForm } from '#protection/referrals/forms.ts'
import { recordAnswer, remindReceiver, reviewEmergency, seeConsents, withdrawConsent } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, ...await seeConsents(ctx, { code: event.params.code }), done: event.url.searchParams.get('done'), open: event.url.searchParams.get('open') }
}

export const actions: Actions = {
	withdraw: sealedAction(WithdrawForm, withdrawConsent, () => redirect(303, '?done=withdrawn')),
	remind: sealedAction(RemindForm, remindReceiver, () => redirect(303, '?done=reminded')),
	answer: sealedAction(RecordAnswerForm, recordAnswer, () => redirect(303, '?done=answered'), ['answer', 'referralId']),
	review: sealedAction(ReviewEmergencyForm, reviewEmergency, () => redirect(303, '?done=reviewed'), ['finding', 'referralId'])
}
