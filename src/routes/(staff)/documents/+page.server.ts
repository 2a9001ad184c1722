import { z } from 'zod'
import { KINDS } from '#documents/document-kinds.ts'
import { listDocuments, PAGE_SIZE } from '#documents/server/index.ts'
import { sightOf } from '#documents/sight.ts'
import { ctxOf } from '#kernel/action.server.ts'
import type { PageServerLoad } from './$types'

const Filter = z.object({
	show: z.enum(['all', 'out', 'in', 'draft', 'unread']).catch('all'),
	kind: z.enum(KINDS).nullable().catch(null),
	year: z.coerce.number().int().min(2000).max(2099).nullable().catch(null),
	q: z.string().trim().max(100).catch(''),
	page: z.coerce.number().int().min(1).max(9999).catch(1)
})

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = ctxOf({ locals })
	const asked = Filter.parse(Object.fromEntries(url.searchParams))
	const filter = { show: asked.show, kind: asked.kind, year: asked.year, words: asked.q, page: asked.page }
	return { list: await listDocuments(ctx, filter), filter, pageSize: PAGE_SIZE, sight: sightOf(ctx.actor.roles) }
}
