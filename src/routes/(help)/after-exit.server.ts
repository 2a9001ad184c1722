import type { RequestEvent } from '@sveltejs/kit'
import type { PageWords } from '#portal/page-words.ts'
import HelpQuiet from '#portal/HelpQuiet.svelte'
import { wholePage } from './help-page.server.ts'

const COOKIE = 'x'
const PATHS = ['/g', '/tim-giup-do']
const SECONDS = 30 * 60

/** The exit without JavaScript leaves this behind for half an hour: Back then asks for a help page, and must not get one.
 *  It says nothing but that the exit was pressed. */
export function rememberExit({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): void {
	for (const path of PATHS) cookies.set(COOKIE, '1', { path, maxAge: SECONDS, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' })
}

/** An empty page for whoever comes back by the browser's own buttons after the exit; null for everybody else. Chromium says
 *  `?1` for a link or a form of ours that a person pressed, and never for Back to one; an address typed or scanned looks
 *  the same when it is opened and when Back returns to it, so during that half hour the way in is the ward's front page. */
export function quietAfterExit({ cookies, request: { headers } }: Pick<RequestEvent, 'cookies' | 'request'>, page: PageWords): Response | null {
	const pressed = headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-user') === '?1'
	const ownScript = headers.get('sec-fetch-mode') === 'cors'
	if (cookies.get(COOKIE) === undefined || pressed || ownScript) return null
	return wholePage(HelpQuiet, { title: page.frame.title }, { title: page.frame.title, script: false })
}
