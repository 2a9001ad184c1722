import { redirect } from '@sveltejs/kit'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { heardAt, NoteForm } from '#protection/alerts/forms.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { noteAlert, openNoteSheet } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { sheet: newId(), today: dayOf(ctx.now), ...await openNoteSheet(ctx, null) }
}

export const actions: Actions = {
	default: sealedAction(NoteForm, async (ctx, { heardHour, heardOn, ...asked }) => {
		await noteAlert(ctx, { ...asked, heardAt: heardAt(heardHour, heardOn, dayOf(ctx.now), ctx.now) })
		return mayDoSealed(ctx.actor.roles, 'see-alerts')
	}, (list) => redirect(303, list ? '/p/alerts?done=noted' : '/p/today?done=noted'), ['door', 'inDanger', 'child', 'villageId', 'heardHour', 'heardOn', 'keptOut'])
}
