import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { id, optionalDay } from '#kernel/form-fields.ts'
import { dayOf } from '#kernel/day.ts'
import { SEALED_ROLES } from '#protection/access/holders.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { confirmWorker, endWorker, nameWorker, seePeople } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const NameForm = z.object({ personId: id, role: z.enum(SEALED_ROLES, 'choose-one'), toOn: optionalDay })
const NamingForm = z.object({ namingId: id })

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const { here, others } = await seePeople(ctx, null)
	const may = { name: mayDoSealed(ctx.actor.roles, 'name-worker'), end: mayDoSealed(ctx.actor.roles, 'end-worker') }
	return { here, others: may.name ? others : [], may, today: dayOf(ctx.now), done: event.url.searchParams.get('done') }
}

export const actions: Actions = {
	name: sealedAction(NameForm, nameWorker, () => redirect(303, '?done=named'), ['personId', 'role', 'toOn']),
	confirm: sealedAction(NamingForm, confirmWorker, () => redirect(303, '?done=confirmed')),
	end: sealedAction(NamingForm, endWorker, () => redirect(303, '?done=ended'))
}
