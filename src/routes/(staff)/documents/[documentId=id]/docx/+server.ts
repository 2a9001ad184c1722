import { error } from '@sveltejs/kit'
import { documentLabel, fileNameOf } from '#documents/document-label.ts'
import { openDocument } from '#documents/server/index.ts'
import { ctxOf } from '#kernel/action.server.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { officialFile, orRefusal } from '../../../official-file.server.ts'
import type { RequestHandler } from './$types'

/** The document as it was frozen; fetching it counts as opening it. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const ctx = ctxOf({ locals })
	const document = await orRefusal(ctx, openDocument(ctx, { documentId: params.documentId }))
	if (!document.tree) error(404, wordsFor('not-found', {}, ctx.locale))
	return officialFile(document.tree, 'docx', fileNameOf(documentLabel(document), document.subject))
}
