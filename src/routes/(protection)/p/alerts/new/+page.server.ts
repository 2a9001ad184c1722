import { redirect } from '@sveltejs/kit'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { heardAt, NoteForm } from '#protection/alerts/forms.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { listVillages, noteAlert } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	if (!mayDoSealed(ctx.actor.roles, 'note-alert')) throw new Refused('not-found')
	return { sheet: newId(), today: dayOf(ctx.now), villages: await listVillages(ctx) }
}

export const actions: Actions = {
	default: sealedAction(NoteForm, async (ctx, { heardHour, heardOn, ...asked }) => {
		await noteAlert(ctx, { ...asked, child: asked.child === 'yes', heardAt: heardAt(heardHour, heardOn, dayOf(ctx.now), ctx.now) })
		return mayDoSealed(ctx.actor.roles, 'see-alerts')
	}, (list) => redirect(303, list ? '/p/alerts?done=noted' : '/p/today?done=noted'), ['door', 'inDanger', 'child', 'villageId', 'heardHour', 'heardOn'])
}
