import { isToken } from '#portal/server/index.ts'
import { quietAfterExit, quietPage } from '../../../after-exit.server.ts'
import { helpVisit } from '../../../help-page.server.ts'
import { showKept } from '../../kept-page.server.ts'
import type { RequestHandler } from './$types'

/** A page of the journey where there is no script. What has died, was left by the exit or never was gets the same empty page. */
export const GET: RequestHandler = async (event) => {
	const help = await helpVisit(event)
	const { draft, page } = event.params
	const shown = quietAfterExit(event, help.page) ?? (isToken(draft) ? await showKept(help, event.cookies, draft, /^\d{1,2}$/.test(page) ? Number(page) : 1) : null)
	return shown ?? quietPage(help.page)
}
