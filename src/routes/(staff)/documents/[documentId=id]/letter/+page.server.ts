import { redirect } from '@sveltejs/kit'
import { LetterForm } from '#documents/forms.ts'
import { openLetterPage, prepareLetter } from '#documents/server/index.ts'
import { action, ctxOf } from '#kernel/action.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) => openLetterPage(ctxOf({ locals }), { documentId: params.documentId })

export const actions: Actions = {
	default: action(LetterForm, prepareLetter, ({ documentId }) => redirect(303, `/documents/${documentId}?done=prepared`))
}
