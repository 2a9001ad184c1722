import { redirect } from '@sveltejs/kit'
import { dayOf } from '#kernel/day.ts'
import { EraseForm, HoldForm, LiftForm } from '#protection/privacy/forms.ts'
import { eraseRecord, holdRecord, liftHold, seeRetention } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const FORMS = ['erase', 'hold'] as const
const DONE = ['erased', 'held', 'lifted'] as const

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const kept = await seeRetention(ctx, null)
	const { searchParams: asked } = event.url
	const asks = FORMS.find((one) => asked.has(one) || asked.has(`/${one}`)) ?? null // by its link, or refused and shown again
	return { ...kept, today: dayOf(ctx.now), asks, erase: asked.get('erase') ?? '', hold: asked.get('hold') ?? '', done: DONE.find((one) => one === asked.get('done')) ?? null }
}

export const actions: Actions = {
	erase: sealedAction(EraseForm, eraseRecord, () => redirect(303, '?done=erased'), ['kind', 'also']),
	hold: sealedAction(HoldForm, holdRecord, () => redirect(303, '?done=held'), ['until']),
	lift: sealedAction(LiftForm, liftHold, () => redirect(303, '?done=lifted'))
}
