import { error } from '@sveltejs/kit'
import { ctxOf } from '#kernel/action.server.ts'
import { annexFileNameOf } from '#plan/plan.document.ts'
import { openPaper } from '#plan/server/index.ts'
import { versionIn } from '#plan/version-in.ts'
import { officialFile, orRefusal } from '../../../official-file.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const ctx = ctxOf({ locals })
	const { plan, paper } = await orRefusal(ctx, openPaper(ctx, { year: params.year, version: versionIn(url) }))
	if (paper.annexes.length === 0) error(404, 'no annex')
	return officialFile(paper, 'docx', annexFileNameOf(plan), 'attachment', 'annexes')
}
