import { dropDraft } from '#portal/server/index.ts'
import { leaveQuietly } from '../../../after-exit.server.ts'
import type { RequestHandler } from './$types'

/** The exit from a page that Back could ask for again: what lay there goes first. */
export const GET: RequestHandler = (event) => {
	dropDraft(event.params.draft)
	return leaveQuietly(event)
}

/** The same, said by the page's own script on its way out. */
export const POST: RequestHandler = ({ params }) => {
	dropDraft(params.draft)
	return new Response(null, { status: 204 })
}
