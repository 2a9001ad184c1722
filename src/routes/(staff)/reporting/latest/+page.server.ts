import { redirect } from '@sveltejs/kit'
import { ctxOf } from '#kernel/action.server.ts'
import { latestSigned } from '#reporting/server/index.ts'
import type { PageServerLoad } from './$types'

/** Leads to the newest report that is signed; to the list while there is none. */
export const load: PageServerLoad = async ({ locals }) => {
	const ctx = ctxOf({ locals })
	const latest = await latestSigned(ctx, {})
	redirect(303, latest === null ? '/reporting' : `/reporting/${latest.slug}/report${latest.unitId === ctx.unit ? '' : `?unit=${latest.unitId}`}`)
}
