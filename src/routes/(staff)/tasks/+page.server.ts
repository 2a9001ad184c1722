import { z } from 'zod'
import { ctxOf } from '#kernel/action.server.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { openTasksPage, PAGE_SIZE } from '#work/server/index.ts'
import { THEMES } from '#work/themes.ts'
import type { PageServerLoad } from './$types'

/** Every state of the list is in the address, so that it can be sent and opened by whoever has the right. */
const Filter = z.object({
	year: z.coerce.number().int().min(2020).max(2099).optional().catch(undefined),
	show: z.enum(['open', 'late', 'soon', 'awaiting', 'done', 'all']).default('open').catch('open'),
	agency: z.uuid().nullable().default(null).catch(null),
	theme: z.enum(THEMES).nullable().default(null).catch(null),
	q: z.string().trim().max(100).default('').catch(''),
	page: z.coerce.number().int().min(1).max(9999).default(1).catch(1)
})

/** The address of most visits says nothing. */
const NOTHING_ASKED = Filter.parse({})

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = ctxOf({ locals })
	const asked = url.search === '' ? NOTHING_ASKED : Filter.parse(Object.fromEntries(url.searchParams))
	const filter = { year: asked.year ?? yearOf(dayOf(ctx.now)), show: asked.show, agencyId: asked.agency, theme: asked.theme, words: asked.q, page: asked.page }
	const { list, bodies } = await openTasksPage(ctx, filter)
	return { list, bodies, filter, pages: Math.max(1, Math.ceil(list.matching / PAGE_SIZE)), pageSize: PAGE_SIZE }
}
