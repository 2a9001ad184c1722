import { error } from '@sveltejs/kit'
import type { OfficialDocument, Sheets } from '#documents/official-document.ts'
import { writeDocx, writePdf } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused, statusOf } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'

const WRITERS = {
	docx: { write: writeDocx, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
	pdf: { write: writePdf, mediaType: 'application/pdf' }
}

/** An official document as a file to take away, or to look at where `inline` is said.
 *  @param name without the ending; letters of plain ASCII
 *  @param sheets 'annexes' for a file of the annexes alone */
export async function officialFile(doc: OfficialDocument, format: keyof typeof WRITERS, name: string, shown: 'attachment' | 'inline' = 'attachment', sheets: Sheets = 'whole'): Promise<Response> {
	const { write, mediaType } = WRITERS[format]
	return new Response(Buffer.from(await write(doc, sheets)), {
		headers: { 'Content-Type': mediaType, 'Content-Disposition': `${shown}; filename="${name}.${format}"`, 'Cache-Control': 'private, no-store' }
	})
}

/** What was asked for, or the refusal as the answer's status and sentence: a file has no page to say it on. */
export async function orRefusal<T>(ctx: Ctx, asked: Promise<T>): Promise<T> {
	try {
		return await asked
	} catch (refused) {
		if (refused instanceof Refused) error(statusOf(refused), wordsFor(refused.code, refused.params, ctx.locale))
		throw refused
	}
}
