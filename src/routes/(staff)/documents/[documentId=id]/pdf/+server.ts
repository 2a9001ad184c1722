import { error } from '@sveltejs/kit'
import { documentLabel, fileNameOf } from '#documents/document-label.ts'
import { openDocument, writePdf } from '#documents/server/index.ts'
import { ctxOf } from '#kernel/action.server.ts'
import { Refused, statusOf } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import type { RequestHandler } from './$types'

/** The document as it was frozen; fetching it counts as opening it. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const ctx = ctxOf({ locals })
	const document = await openDocument(ctx, { documentId: params.documentId }).catch((refused: unknown) => {
		if (refused instanceof Refused) error(statusOf(refused), wordsFor(refused.code, refused.params, ctx.locale))
		throw refused
	})
	if (!document.tree) error(404, wordsFor('not-found', {}, ctx.locale))
	const name = `${fileNameOf(documentLabel(document), document.subject)}.pdf`
	return new Response(Buffer.from(await writePdf(document.tree)), {
		headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store' }
	})
}
