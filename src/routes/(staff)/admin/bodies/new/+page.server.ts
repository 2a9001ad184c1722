import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { AddUnitForm } from '#identity/forms.ts'
import { addUnit, seeBodies } from '#identity/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
	const [own] = await seeBodies(ctxOf({ locals }), null)
	if (own?.kind !== 'ward') throw new Refused('not-found')
	return {}
}

export const actions: Actions = {
	default: action(AddUnitForm, addUnit, () => redirect(303, '/admin/bodies?done=added'))
}
