import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { id, words } from '#kernel/form-fields.ts'
import { endConflict, nameConflict, seeConflicts } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const ConflictForm = z.object({ code: z.string(), personId: id, why: words(500) })
const EndForm = z.object({ code: z.string(), conflictId: id })

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, ...await seeConflicts(ctx, { code: event.params.code }), done: event.url.searchParams.get('done') }
}

export const actions: Actions = {
	name: sealedAction(ConflictForm, nameConflict, () => redirect(303, '?done=named'), ['personId']),
	end: sealedAction(EndForm, endConflict, () => redirect(303, '?done=ended'))
}
