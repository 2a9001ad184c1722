import { ctxOf } from '#kernel/action.server.ts'
import { assignmentDifferences, lineDifferences, wordDifferences } from '#plan/differences.ts'
import { openChanges } from '#plan/server/index.ts'
import { versionIn } from '#plan/version-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { before, after } = await openChanges(ctxOf({ locals }), { year: params.year, version: versionIn(url) })
	return {
		year: after.year, before: before.versionNumber, after: after.versionNumber, state: after.state,
		title: before.title === after.title ? null : wordDifferences(before.title, after.title),
		preamble: before.preamble === after.preamble ? null : wordDifferences(before.preamble, after.preamble),
		recipients: before.recipients.join('\n') === after.recipients.join('\n') ? null : wordDifferences(before.recipients.join('; '), after.recipients.join('; ')),
		lines: lineDifferences(before.lines, after.lines), tasks: assignmentDifferences(before.assignments, after.assignments)
	}
}
