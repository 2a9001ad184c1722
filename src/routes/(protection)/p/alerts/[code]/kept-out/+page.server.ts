import { redirect, type RequestEvent } from '@sveltejs/kit'
import { Refused } from '#kernel/refused.ts'
import { KeepOutForm, LetNearForm } from '#protection/alerts/forms.ts'
import { keepOutOfAlert, letNearAlert, seeKeptOut } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const { code } = event.params
	if (!/^TB-\d{4,}$/.test(code)) throw new Refused('not-found')
	return { code, ...await seeKeptOut(ctx, { code }), me: ctx.actor.personId, done: event.url.searchParams.get('done') }
}

/** Who named herself sees the alert no more: she is led to her day. */
const then = (done: string) => (self: boolean, event: RequestEvent) => redirect(303, self ? '/p/today' : `/p/alerts/${event.params['code']}/kept-out?done=${done}`)

export const actions: Actions = {
	name: sealedAction(KeepOutForm, async (ctx, asked) => { await keepOutOfAlert(ctx, asked); return asked.personId === ctx.actor.personId }, then('named'), ['personId']),
	end: sealedAction(LetNearForm, async (ctx, asked) => { await letNearAlert(ctx, asked); return false }, then('ended'))
}
