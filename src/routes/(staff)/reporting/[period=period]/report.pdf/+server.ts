import { ctxOf } from '#kernel/action.server.ts'
import { openReportDocument } from '#reporting/server/index.ts'
import { officialFile, orRefusal } from '../../../official-file.server.ts'
import type { RequestHandler } from './$types'

/** The report as a PDF file: as frozen, or the draft as it would stand now. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const ctx = ctxOf({ locals })
	const doc = await orRefusal(ctx, openReportDocument(ctx, { period: params.period, unit: url.searchParams.get('unit') }))
	return officialFile(doc, 'pdf', `bao-cao-${params.period}`)
}
