import { redirect, type RequestEvent } from '@sveltejs/kit'
import { Refused } from '#kernel/refused.ts'
import { AnswerForm, AssignForm, CloseForm, ConfirmForm, ContactForm, DecideChildForm, LinkForm, ReplyForm, TakeForm } from '#protection/alerts/forms.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { answerAlert, assignAlert, closeAlert, confirmHandling, decideChildMeasure, linkAlerts, openAlert, openAlertContact, replyToAlert, takeAlert } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const ACTS = ['take-alert', 'assign-alert', 'answer-alert', 'reply-to-alert', 'decide-child-measure', 'link-alerts', 'close-alert', 'begin-intake'] as const

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	if (!/^TB-\d{4,}$/.test(event.params.code)) throw new Refused('not-found')
	const alert = await openAlert(ctx, { code: event.params.code })
	return {
		alert, now: ctx.now, me: ctx.actor.personId, chair: ctx.actor.roles.includes('chair'), done: event.url.searchParams.get('done'), list: mayDoSealed(ctx.actor.roles, 'see-alerts'),
		may: {
			...Object.fromEntries(ACTS.map((verb) => [verb, mayDoSealed(ctx.actor.roles, verb)])) as Record<typeof ACTS[number], boolean>,
			confirm: ctx.actor.roles.includes('chair') || ctx.actor.roles.includes('supervisor')
		}
	}
}

const then = (done: string) => (_result: unknown, event: RequestEvent) => redirect(303, `/p/alerts/${event.params['code']}?done=${done}`)

export const actions: Actions = {
	take: sealedAction(TakeForm, takeAlert, then('taken')),
	assign: sealedAction(AssignForm, assignAlert, then('assigned'), ['personId']),
	confirm: sealedAction(ConfirmForm, confirmHandling, then('assigned')),
	answer: sealedAction(AnswerForm, answerAlert, then('answered'), ['answer']),
	reply: sealedAction(ReplyForm, replyToAlert, then('replied')),
	link: sealedAction(LinkForm, linkAlerts, then('linked')),
	close: sealedAction(CloseForm, closeAlert, then('closed'), ['closing']),
	child: sealedAction(DecideChildForm, decideChildMeasure, then('decided'), ['decision']),
	contact: sealedAction(ContactForm, openAlertContact, (contact) => ({ contact }))
}
