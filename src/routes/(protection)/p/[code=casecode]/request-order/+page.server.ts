import { redirect } from '@sveltejs/kit'
import { dayOf } from '#kernel/day.ts'
import { askedAt, keptFrom, RequestBanForm, requestOf, SeparationForm } from '#protection/orders/request-forms.ts'
import { requestBan, requestSeparation, seeRequestForm } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const asked = await seeRequestForm(ctx, { code: event.params.code })
	return { ...asked, today: dayOf(ctx.now), child: event.url.searchParams.get('for') === 'child' }
}

const there = ({ order, chairs }: { order: string; chairs: number }) => redirect(303, `/p/orders/${order}?done=${chairs === 0 ? 'no-chair' : 'requested'}`)

export const actions: Actions = {
	ban: sealedAction(RequestBanForm, (ctx, form) => {
		const at = askedAt(form.askHour, form.askOn, dayOf(ctx.now), ctx.now)
		return requestBan(ctx, {
			code: form.code, sheet: form.sheet, ground: form.ground, request: requestOf(form, at, ctx.actor.personId), at, actInThisWard: form.here,
			parties: {
				perpetrator: { address: form.himAddress, name: form.himName, bornYear: form.himYear, residence: form.himResidence },
				survivor: { address: form.herAddress, name: form.herName }, villageId: form.villageId
			}
		})
	}, there, ['by', 'channel', 'askHour', 'askOn', 'form06', 'consentBy', 'ground', 'here', 'himAddress', 'herAddress', 'villageId']),
	separation: sealedAction(SeparationForm, (ctx, form) => requestSeparation(ctx, {
		code: form.code, sheet: form.sheet, at: askedAt(form.knownHour, form.knownOn, dayOf(ctx.now), ctx.now), parties: { child: { name: form.childName, bornOn: form.bornOn }, from: keptFrom(form) }
	}), there, ['knownHour', 'knownOn', 'fromAddress', 'otherAddress'])
}
