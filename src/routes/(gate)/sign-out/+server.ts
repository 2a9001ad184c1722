import { redirect } from '@sveltejs/kit'
import { signOut } from '#identity/server/index.ts'
import { callerOf, setCookies } from '../gate.ts'
import type { RequestHandler } from './$types'

/** Ends this session. By POST only: a link or picture on another page must not sign anybody out. */
export const POST: RequestHandler = async (event) => {
	setCookies(event.cookies, await signOut(event.locals.ctx, callerOf(event)))
	redirect(303, '/sign-in')
}
