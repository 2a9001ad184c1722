import type { RequestEvent } from '@sveltejs/kit'
import type { PageWords } from '#portal/page-words.ts'
import HelpQuiet from '#portal/HelpQuiet.svelte'
import { helpVisit, isByScript, wholePage } from './help-page.server.ts'

const COOKIE = 'x'
const PATHS = ['/g', '/tim-giup-do']
const SECONDS = 30 * 60

type Cookies = RequestEvent['cookies']
type Asked = Pick<RequestEvent, 'cookies' | 'url'>

/** The exit where there is no JavaScript: away at once, nothing of ours left in the cache. Behind it stays, for half an hour, when
 *  it was pressed: Back then asks for a help page, and must not get one. */
export async function leaveQuietly(event: Asked & Pick<RequestEvent, 'locals' | 'request'>): Promise<Response> {
	const { texts } = await helpVisit(event)
	remember(event, String(Date.now()))
	return new Response(null, { status: 303, headers: { Location: texts.leaveTo, 'Clear-Site-Data': '"cache"', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } })
}

/** Whoever presses the button of the ward's front page means to come in. A link would not do: its address looks the same when it is
 *  pressed and when Back returns to it. */
export function comeInAgain(event: Asked): void {
	const exit = lastExit(event.cookies)
	if (exit) remember(event, `${exit.at}b`)
}

/** An empty page for whoever comes back by the browser's own buttons after the exit; null for everybody else. */
export function quietAfterExit({ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>, page: PageWords): Response | null {
	const exit = lastExit(cookies)
	return exit && !exit.cameInAgain && !isByScript(request) ? quietPage(page) : null
}

/** Whether the exit was pressed after something was kept here: it never comes back then. */
export function leftSince(cookies: Cookies, keptAt: number): boolean {
	const exit = lastExit(cookies)
	return exit !== null && keptAt <= exit.at
}

/** The page that says nothing. */
export function quietPage({ frame: { title } }: PageWords): Response {
	return wholePage(HelpQuiet, { title }, { title, script: false })
}

function lastExit(cookies: Cookies): { at: number; cameInAgain: boolean } | null {
	const [, at, again] = /^(\d{1,15})(b?)$/.exec(cookies.get(COOKIE) ?? '') ?? []
	return at === undefined ? null : { at: Number(at), cameInAgain: again === 'b' }
}

function remember({ cookies, url }: Asked, value: string): void {
	for (const path of PATHS) cookies.set(COOKIE, value, { path, maxAge: SECONDS, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' })
}
