import { redirect } from '@sveltejs/kit'
import { action } from '#kernel/action.server.ts'
import { NewPasswordForm } from '#identity/forms.ts'
import { homeOf } from '#identity/home.ts'
import { changeOwnPassword } from '#identity/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ first: locals.present!.mustChangePassword, username: locals.present!.username })

export const actions: Actions = {
	default: action(NewPasswordForm, changeOwnPassword, (_, { locals }) =>
		redirect(303, locals.present!.mustChangePassword ? homeOf(locals.present!.roles) : '/account?done=password'))
}
