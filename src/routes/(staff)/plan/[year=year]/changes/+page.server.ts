import { ctxOf } from '#kernel/action.server.ts'
import { assignmentDifferences, headDifferences, lineDifferences } from '#plan/differences.ts'
import { openChanges } from '#plan/server/index.ts'
import { versionIn } from '#plan/version-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { before, after } = await openChanges(ctxOf({ locals }), { year: params.year, version: versionIn(url) })
	return {
		year: after.year, before: before.versionNumber, after: after.versionNumber, state: after.state,
		...headDifferences(before, after),
		lines: lineDifferences(before.lines, after.lines), tasks: assignmentDifferences(before.assignments, after.assignments)
	}
}
