import { ctxOf } from '#kernel/action.server.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { lastKnownYear } from '#calendar/days.ts'
import { seeCalendar } from '#calendar/server/index.ts'
import { mayDo } from '#rights/rights.ts'
import type { PageServerLoad } from './$types'

const FIRST_YEAR = 2026

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = ctxOf({ locals })
	const thisYear = yearOf(dayOf(ctx.now))
	const last = Math.max(lastKnownYear(), thisYear + 1)
	const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
	const asked = Number(url.searchParams.get('year'))
	const year = years.includes(asked) ? asked : thisYear
	return { year, years, days: await seeCalendar(ctx, { year }), done: url.searchParams.get('done'), inAdmin: mayDo(ctx.actor.roles, 'see-accounts') }
}
