import { createRoute, z } from '@hono/zod-openapi'
import { openReport } from '#reporting/server/index.ts'
import { ctxIn, newApi } from './api.server.ts'
import { queryRefusals } from './problem.server.ts'

const Sender = z.object({ id: z.string(), name: z.string(), sentBy: z.string().nullable(), sentAt: z.string().nullable() })
const Report = z.object({
	period: z.object({ kind: z.enum(['month', 'quarter', 'half-year', 'year']), year: z.number().int(), ordinal: z.number().int(), fromOn: z.string(), toOn: z.string() }),
	state: z.enum(['draft', 'submitted', 'signed']), documentId: z.string().nullable(), returnsDueOn: z.string(), reportDueOn: z.string(),
	senders: z.object({ sent: z.array(Sender).readonly(), missing: z.array(Sender).readonly(), late: z.boolean(), dueOn: z.string() }),
	document: z.record(z.string(), z.unknown()).openapi({ description: 'the report as a neutral tree of Decree 30/2020; a figure node has the text and the ref of a number' })
}).openapi('Report')

const one = createRoute({ method: 'get', path: '/reports/{period}', summary: 'The consolidated report of a period',
	request: {
		params: z.object({ period: z.string().regex(/^20\d\d-(m(0[1-9]|1[0-2])|q[1-4]|h[12]|y)$/).openapi({ example: '2026-q4' }) }),
		query: z.object({ unit: z.uuid().optional().openapi({ description: 'the ward, asked by the province' }) })
	},
	responses: { 200: { description: 'the report; before it is signed only for those who write it', content: { 'application/json': { schema: Report } } }, ...queryRefusals } })

export const reports = newApi().openapi(one, async (c) => {
	const page = await openReport(ctxIn(c), { period: c.req.valid('param').period, unit: c.req.valid('query').unit ?? null, figure: null })
	return c.json(Report.parse({ ...page, document: page.doc }), 200) // leaves out what only the page needs
})
