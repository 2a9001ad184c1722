import { redirect } from '@sveltejs/kit'
import { AnswerRequestForm, LengthenForm, RequestStepForm } from '#protection/privacy/forms.ts'
import { acknowledgeRequest, answerDataRequest, lengthenRequest, seeDataRequests } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { now: ctx.now, requests: await seeDataRequests(ctx, null), done: event.url.searchParams.get('done') }
}

export const actions: Actions = {
	acknowledge: sealedAction(RequestStepForm, acknowledgeRequest, () => redirect(303, '?done=acknowledged')),
	lengthen: sealedAction(LengthenForm, lengthenRequest, () => redirect(303, '?done=lengthened')),
	answer: sealedAction(AnswerRequestForm, answerDataRequest, () => redirect(303, '?done=answered'), ['outcome'])
}
