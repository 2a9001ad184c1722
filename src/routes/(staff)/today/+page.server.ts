import { redirect } from '@sveltejs/kit'
import { homeOf } from '#identity/home.ts'
import { ctxOf } from '#kernel/action.server.ts'
import { hasNews, ordersIWatch } from '#portal/server/index.ts'
import { openToday } from '#reporting/server/index.ts'
import type { PageServerLoad } from './$types'

/** What waits for this person, whether something new waits behind the second lock (never what), and whom this person was
 *  named to watch. */
export const load: PageServerLoad = async ({ locals }) => {
	const ctx = ctxOf({ locals })
	const home = homeOf(ctx.actor.roles)
	if (home.startsWith('/reporting')) redirect(303, home)
	const [today, news, watched] = await Promise.all([openToday(ctx, {}), hasNews(ctx), ordersIWatch(ctx)])
	return { ...today, news, watched }
}
