import { sentFields } from '#kernel/form.ts'
import { quietAfterExit } from '../after-exit.server.ts'
import { helpVisit } from '../help-page.server.ts'
import { leadTo } from './kept-page.server.ts'
import { showTurn } from './show-turn.server.ts'
import { BEGINNING, turnAfter } from './turn.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
	const help = await helpVisit(event)
	return quietAfterExit(event, help.page) ?? showTurn(help, BEGINNING)
}

/** Every page of the journey posts here. The page's own script is answered with the next page and keeps one address and one
 *  history entry; without it the browser is led to an address that Back can ask for again. */
export const POST: RequestHandler = async (event) => {
	const help = await helpVisit(event)
	const quietly = quietAfterExit(event, help.page)
	if (quietly) return quietly
	const fields = await sentFields(event.request)
	const turn = await turnAfter(help, fields)
	return leadTo(event.request, fields, { show: 'turn', turn }) ?? showTurn(help, turn)
}
