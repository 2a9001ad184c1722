import { redirect } from '@sveltejs/kit'
import { Refused } from '#kernel/refused.ts'
import { DangerForm, MayAskForm } from '#protection/cases/work-forms.ts'
import { dayOf } from '#kernel/day.ts'
import { whyNotAsk } from '#protection/danger/instrument.ts'
import { WHO_SIX } from '#protection/danger/who-six.ts'
import { assessDanger, seeDanger } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, today: dayOf(ctx.now), locale: ctx.locale, notice: WHO_SIX.notice[ctx.locale], outcomes: WHO_SIX.outcomes, ...await seeDanger(ctx, { code: event.params.code }), done: event.url.searchParams.get('done') }
}

export const actions: Actions = {
	// the questions stand in the answer to a press: not in front of others, and not without her having told
	begin: sealedAction(MayAskForm, async (_, { alone, partnerTold }) => {
		const not = whyNotAsk({ aloneWithWorker: alone, partnerViolenceTold: partnerTold })
		if (not) throw new Refused(not)
	}, () => ({ asking: true }), ['alone', 'partnerTold']),
	keep: sealedAction(DangerForm, assessDanger, ({ callSupervisor, told }) => redirect(303, `?done=${!callSupervisor ? 'saved' : told ? 'told' : 'nobody'}`), ['asking', 'reassessOn', 'overrideTo', ...WHO_SIX.items.map(({ code }) => code)])
}
