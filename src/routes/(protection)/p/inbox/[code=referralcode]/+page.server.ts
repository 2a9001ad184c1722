import { redirect } from '@sveltejs/kit'
import { AnswerForm } from '#protection/referrals/forms.ts'
import { closesView } from '#protection/referrals/answer.ts'
import { answerReferral, openReferral } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => openReferral(await enterProtection(event), { code: event.params.code })

export const actions: Actions = {
	default: sealedAction(AnswerForm, answerReferral, ({ answer }) => redirect(303, `/p/inbox?done=${closesView(answer) ? 'closed' : 'accepted'}`))
}
