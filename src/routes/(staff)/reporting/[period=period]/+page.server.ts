import { ctxOf } from '#kernel/action.server.ts'
import { openPeriodPage } from '#reporting/server/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	shown: await openPeriodPage(ctxOf({ locals }), { period: params.period }), slug: params.period, done: url.searchParams.get('done')
})
