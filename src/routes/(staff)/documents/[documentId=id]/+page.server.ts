import { redirect } from '@sveltejs/kit'
import { IssueLetterForm } from '#documents/forms.ts'
import { issueLetter, openDocument } from '#documents/server/index.ts'
import { sightOf } from '#documents/sight.ts'
import { action, ctxOf } from '#kernel/action.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = ctxOf({ locals })
	return { document: await openDocument(ctx, { documentId: params.documentId }), office: sightOf(ctx.actor.roles) === 'all', done: url.searchParams.get('done') }
}

export const actions: Actions = {
	issue: action(IssueLetterForm, issueLetter, ({ documentId }) => redirect(303, `/documents/${documentId}?done=issued`))
}
