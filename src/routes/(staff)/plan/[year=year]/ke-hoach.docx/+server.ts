import { ctxOf } from '#kernel/action.server.ts'
import { writeDocx } from '#documents/server/index.ts'
import { fileNameOf } from '#plan/plan.document.ts'
import { openPaper } from '#plan/server/index.ts'
import { versionIn } from '#plan/version-in.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { plan, paper } = await openPaper(ctxOf({ locals }), { year: params.year, version: versionIn(url) })
	const bytes = await writeDocx(paper)
	return new Response(bytes.slice().buffer, {
		headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'content-disposition': `attachment; filename="${fileNameOf(plan)}.docx"` }
	})
}
