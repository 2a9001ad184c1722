import { error } from '@sveltejs/kit'
import { ctxOf } from '#kernel/action.server.ts'
import { openPaper } from '#plan/server/index.ts'
import { versionIn } from '#plan/version-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { plan, paper } = await openPaper(ctxOf({ locals }), { year: params.year, version: versionIn(url) })
	if (paper.annexes.length === 0) error(404, 'no annex')
	return { year: plan.year, versionNumber: plan.versionNumber, tasks: plan.assignments.length, paper: { ...paper, body: [], bases: [] } }
}
