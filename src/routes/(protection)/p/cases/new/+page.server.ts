import { redirect } from '@sveltejs/kit'
import { Refused } from '#kernel/refused.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { BeginForm } from '#protection/cases/intake-forms.ts'
import { beginIntake } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	if (!mayDoSealed(ctx.actor.roles, 'begin-intake')) throw new Refused('not-found')
	const alert = event.url.searchParams.get('alert') ?? ''
	return { alertCode: /^TB-\d{4,}$/.test(alert) ? alert : '' }
}

export const actions: Actions = { default: sealedAction(BeginForm, beginIntake, ({ code }) => redirect(303, `/p/${code}/intake/safe-now?done=begun`), ['alertCode']) }
