import type { RequestEvent } from '@sveltejs/kit'
import HelpReply, { type ShownReply } from '#portal/HelpReply.svelte'
import type { Fields } from '#kernel/form.ts'
import { dropDraft, isToken, keepDraft, newToken, openDraft } from '#portal/server/index.ts'
import { leftSince } from '../after-exit.server.ts'
import { isByScript, type HelpVisit } from '../help-page.server.ts'
import type { SentPage } from './check.server.ts'
import { showSent, showTurn } from './show-turn.server.ts'
import { pageOf, turnAt, type Turn } from './turn.server.ts'

/** A page that Back may ask for: a turn of the journey, that it was sent, or what three words opened. */
type KeptPage = { readonly show: 'turn'; readonly turn: Turn } | { readonly show: 'sent'; readonly sent: SentPage } | { readonly show: 'reply'; readonly shown: ShownReply }

interface Kept { readonly at: number; readonly page: KeptPage }

const MINUTES = 15
/** Words and replies are shorter to be had: whoever holds the telephone next could press Back too. */
const MINUTES_OF_WORDS = 5

/** The answer that leads a browser without the script to a page it can ask for again; the answers lie there meanwhile. Null: answer
 *  with the page itself, because the script asks, which keeps one page and one address, or because too much lies there already. */
export function leadTo(request: Request, fields: Fields, kept: KeptPage): Response | null {
	const given = isToken(fields['draft']) ? fields['draft'] : null
	if (isByScript(request)) {
		if (given) dropDraft(given)
		return null
	}
	const token = given ?? newToken()
	const sent = kept.show === 'turn' ? kept.turn.sent : undefined
	const stays: KeptPage = sent ? { show: 'sent', sent } : kept // her answers have arrived: they do not stay here
	if (!keepDraft(token, { at: Date.now(), page: stays } satisfies Kept, stays.show === 'turn' ? MINUTES : MINUTES_OF_WORDS)) return null
	const page = kept.show === 'turn' ? pageOf(kept.turn) + (sent ? 1 : 0) : 1
	return new Response(null, { status: 303, headers: { Location: `/g/${token}/${page}`, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } })
}

/** A page that was kept, asked for again; null when there is nothing under the token any more. */
export async function showKept(helpAt: HelpVisit, cookies: RequestEvent['cookies'], token: string, page: number): Promise<Response | null> {
	const lay = openDraft(token) as Kept | null
	if (!lay || leftSince(cookies, lay.at)) return null
	const kept = lay.page
	const help: HelpVisit = { ...helpAt, page: { ...helpAt.page, draft: token, frame: { ...helpAt.page.frame, exit: `/g/${token}/x` } } }
	if (kept.show === 'reply') return help.answer(HelpReply, { page: help.page, shown: kept.shown })
	return kept.show === 'sent' ? showSent(help, kept.sent) : showTurn(help, turnAt(kept.turn, page))
}
