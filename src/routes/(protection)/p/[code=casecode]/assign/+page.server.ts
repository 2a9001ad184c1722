import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { id } from '#kernel/form-fields.ts'
import { assignCase, seeAssignment } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const AssignForm = z.object({ code: z.string(), personId: id, role: z.enum(['case-worker', 'supervisor'], 'choose-one') })

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, ...await seeAssignment(ctx, { code: event.params.code }), done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	default: sealedAction(AssignForm, assignCase, () => redirect(303, '?done=given'), ['personId', 'role'])
}
