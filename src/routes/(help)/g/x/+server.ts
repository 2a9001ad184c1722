import { rememberExit } from '../../after-exit.server.ts'
import { helpVisit } from '../../help-page.server.ts'
import type { RequestHandler } from './$types'

/** The exit where there is no JavaScript: away at once, nothing of ours left in the cache. */
export const GET: RequestHandler = async (event) => {
	const { texts } = await helpVisit(event)
	rememberExit(event)
	return new Response(null, { status: 303, headers: { Location: texts.leaveTo, 'Clear-Site-Data': '"cache"', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } })
}
