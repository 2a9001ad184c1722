import { redirect } from '@sveltejs/kit'
import HelpDoors from '#portal/HelpDoors.svelte'
import { helpVisit } from '../help-page.server.ts'
import { comeInAgain, quietAfterExit } from '../after-exit.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
	const { page, answer } = await helpVisit(event)
	return quietAfterExit(event, page) ?? answer(HelpDoors, { page })
}

/** In by the button of the front page. */
export const POST: RequestHandler = (event) => {
	comeInAgain(event)
	redirect(303, '/tim-giup-do')
}
