import { ctxOf } from '#kernel/action.server.ts'
import { openPaper } from '#plan/server/index.ts'
import { versionIn } from '#plan/version-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { plan, paper } = await openPaper(ctxOf({ locals }), { year: params.year, version: versionIn(url) })
	return { year: plan.year, versionNumber: plan.versionNumber, state: plan.state, paper }
}
