import type { RequestEvent } from '@sveltejs/kit'
import type { PageWords } from '#portal/page-words.ts'
import HelpQuiet from '#portal/HelpQuiet.svelte'
import { helpPage } from './help-page.server.ts'

const COOKIE = 'x'
const PATHS = ['/g', '/tim-giup-do']
const MINUTES = 10

/** The exit without JavaScript leaves this behind for ten minutes: Back then asks for a help page, and must not get one.
 *  It says nothing but that the exit was pressed. */
export function rememberExit({ cookies }: Pick<RequestEvent, 'cookies'>): void {
	for (const path of PATHS) cookies.set(COOKIE, '1', { path, maxAge: MINUTES * 60, httpOnly: true, sameSite: 'lax' })
}

/** An empty page for whoever comes back by the browser's own buttons after the exit; null for everybody else. A link, a
 *  form or a typed address is pressed by a person, and the browser says so; the Back button is not said to be. */
export function quietAfterExit({ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>, page: PageWords): Response | null {
	const pressed = request.headers.get('sec-fetch-user') === '?1' || request.headers.get('sec-fetch-mode') === 'cors' // cors: our own script
	if (cookies.get(COOKIE) === undefined || pressed) return null
	return helpPage(HelpQuiet, { title: page.frame.title }, page.frame.title, { script: false })
}
