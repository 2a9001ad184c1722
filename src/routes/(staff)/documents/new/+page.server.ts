import { redirect } from '@sveltejs/kit'
import { IncomingForm } from '#documents/forms.ts'
import { openRegisterPage, registerIncoming } from '#documents/server/index.ts'
import { action, ctxOf } from '#kernel/action.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => openRegisterPage(ctxOf({ locals }), {})

export const actions: Actions = {
	default: action(IncomingForm, registerIncoming, ({ documentId }) => redirect(303, `/documents/${documentId}?done=registered`))
}
