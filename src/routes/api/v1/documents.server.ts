import { createRoute, z } from '@hono/zod-openapi'
import { KINDS } from '#documents/document-kinds.ts'
import { listDocuments, PAGE_SIZE } from '#documents/server/index.ts'
import { ctxIn, newApi } from './api.server.ts'
import { queryRefusals } from './problem.server.ts'

const DocumentQuery = z.object({
	show: z.enum(['all', 'out', 'in', 'draft', 'unread']).default('all'),
	kind: z.enum(KINDS).optional(),
	year: z.coerce.number('number-wrong').int('number-wrong').min(2000, 'number-wrong').max(2099, 'number-wrong').optional(),
	q: z.string().trim().max(100, 'field-too-long').default(''),
	page: z.coerce.number('number-wrong').int('number-wrong').min(1, 'number-wrong').max(9999, 'number-wrong').default(1)
})
const day = z.string().nullable()

const DocumentList = z.object({
	rows: z.array(z.object({
		id: z.string(), direction: z.enum(['out', 'in']), kind: z.enum(KINDS), state: z.enum(['draft', 'issued', 'received', 'withdrawn']),
		number: z.number().int().nullable(), symbol: z.string(), numberText: z.string(), issuerText: z.string(), subject: z.string(),
		issuedOn: day, receivedOn: day, recipients: z.array(z.string()).readonly(), agencies: z.number().int(), opened: z.number().int(), unread: z.boolean()
	})).readonly(),
	matching: z.number().int(), page: z.number().int(), pageSize: z.number().int(), years: z.array(z.number().int()).readonly(),
	counts: z.object({ all: z.number().int(), out: z.number().int(), in: z.number().int(), draft: z.number().int(), unread: z.number().int() })
}).openapi('DocumentList')

const list = createRoute({ method: 'get', path: '/documents', summary: 'The register of documents, newest first, 25 a page', request: { query: DocumentQuery },
	responses: { 200: { description: 'one page; an agency gets what is addressed to it', content: { 'application/json': { schema: DocumentList } } }, ...queryRefusals } })

/** The register as its page shows it. */
export const documents = newApi().openapi(list, async (c) => {
	const { show, kind, year, q, page } = c.req.valid('query')
	const found = await listDocuments(ctxIn(c), { show, kind: kind ?? null, year: year ?? null, words: q, page })
	return c.json({ ...found, page, pageSize: PAGE_SIZE }, 200)
})
