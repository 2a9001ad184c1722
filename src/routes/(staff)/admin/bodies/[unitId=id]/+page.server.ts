import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { ChangeOwnUnitForm, ChangeUnitForm, EndUnitForm } from '#identity/forms.ts'
import { changeOwnUnit, changeUnit, endUnit, seeBody } from '#identity/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
	const body = await seeBody(ctxOf({ locals }), params)
	return { body, own: body.id === locals.ctx!.unit }
}

const back = () => redirect(303, '/admin/bodies?done=changed')

export const actions: Actions = {
	change: action(ChangeUnitForm, changeUnit, back),
	changeOwn: action(ChangeOwnUnitForm, changeOwnUnit, back),
	end: action(EndUnitForm, endUnit, back)
}
