import HelpDoors from '#portal/HelpDoors.svelte'
import { helpVisit } from '../help-page.server.ts'
import { quietAfterExit } from '../after-exit.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
	const { page, answer } = await helpVisit(event)
	return quietAfterExit(event, page) ?? answer(HelpDoors, { page })
}
