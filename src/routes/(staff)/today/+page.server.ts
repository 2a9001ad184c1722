import { ctxOf } from '#kernel/action.server.ts'
import { hasNews } from '#portal/server/index.ts'
import { openToday } from '#reporting/server/index.ts'
import type { PageServerLoad } from './$types'

/** What waits for this person, and whether something new waits behind the second lock: never what. */
export const load: PageServerLoad = async ({ locals }) => {
	const ctx = ctxOf({ locals })
	const [today, news] = await Promise.all([openToday(ctx, {}), hasNews(ctx)])
	return { ...today, news }
}
