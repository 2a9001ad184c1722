import { error } from '@sveltejs/kit'
import { writeDocx } from '#documents/server/index.ts'
import { ctxOf } from '#kernel/action.server.ts'
import { Refused, statusOf } from '#kernel/refused.ts'
import { openReportDocument } from '#reporting/server/index.ts'
import type { RequestHandler } from './$types'

/** The report as a Word file: as frozen, or the draft as it would stand now. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const doc = await openReportDocument(ctxOf({ locals }), { period: params.period, unit: url.searchParams.get('unit') }).catch((refused: unknown) => {
		if (refused instanceof Refused) error(statusOf(refused), refused.code)
		throw refused
	})
	return new Response(Buffer.from(await writeDocx(doc)), {
		headers: {
			'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff',
			'Content-Disposition': `attachment; filename="bao-cao-${params.period}.docx"`
		}
	})
}
