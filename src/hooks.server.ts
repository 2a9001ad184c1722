import { isRedirect, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { nothingSetUp, sessionCookieName, servedTo, sessionToken, theOrigin, theSecret, touchSession, type Present } from '#identity/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { inItsLanguage } from '#kernel/language.server.ts'
import { Refused, statusOf } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { newErrorCode, logBug } from '#kernel/bug.server.ts'
import { needsSecondFactor } from '#rights/second-factor.ts'
import { getLocale } from '#words/runtime.js'

const BEFORE_SET_UP = ['/(gate)/set-up', '/language']
let setUp = false // once there is a unit, there always is one

export const handle: Handle = ({ event, resolve }) =>
	inItsLanguage(event, async (locale) => {
		event.locals.from = addressOf(event)
		event.locals.requestId = crypto.randomUUID()
		event.locals.door = null
		const cookie = event.cookies.get(sessionCookieName(theOrigin()))
		return servedTo(sessionToken(cookie, theSecret()), new Date(), onlyReads(event), async (present) => {
			event.locals.present = present
			event.locals.ctx = present && ctxOf(present, event.locals.from, locale)
			if (present?.unseen) await touchSession(present.sessionId)
			const led = await whereFirst(event, present)
			if (led) return dressed(led, event.route.id)
			const response = await resolve(event, locale === 'vi' ? {} : { transformPageChunk: ({ html }) => html.replace('lang="vi"', `lang="${locale}"`) })
			return dressed(response, event.route.id)
		})
	})

/** The page opened most. Whoever adds another here: its look must put all its questions at once and write nothing. */
function onlyReads(event: RequestEvent): boolean {
	return event.request.method === 'GET' && event.route.id === '/(staff)/tasks'
}

function ctxOf(present: Present, from: string, locale: 'vi' | 'en'): Ctx {
	const { personId, userId, name, agencyId, roles, sessionId, unit, units } = present
	return {
		db: undefined as unknown as Ctx['db'], // there is none outside a transaction
		actor: { personId, userId, name, agencyId, roles, sessionId },
		unit, units, now: new Date(), from, locale, bound: false, lines: { count: 0 }
	}
}

/** The answer that leads elsewhere first, or null. A browser keeps a bare redirect and follows it again on Back: from the
 *  sign-in page to a page of before and back, without end. Dressed as the pages are, it is asked for anew. */
async function whereFirst(event: RequestEvent, present: Present | null): Promise<Response | null> {
	try {
		await guide(event.route.id, event.url, present)
		return null
	} catch (error) {
		if (!isRedirect(error) || event.isDataRequest || event.request.method !== 'GET') throw error
		return new Response(null, { status: error.status, headers: { location: error.location } })
	}
}

/** Leads people where they must go first: set-up, sign-in, a new password, the second factor. */
async function guide(route: string | null, url: URL, present: Present | null): Promise<void> {
	if (url.search.includes('%00')) redirect(303, `?${url.search.slice(1).replaceAll('%00', '')}`) // nobody types NUL, and PostgreSQL has none
	if (!setUp && !(setUp = !(await nothingSetUp())) && route !== null && !BEFORE_SET_UP.includes(route)) redirect(303, '/set-up')
	if (!route || !/^\/\((staff|protection)\)/.test(route)) return
	// of a page behind the second lock not even its code stands in the address or on the sign-in page
	const then = route.startsWith('/(protection)') ? '/p/today' : url.pathname + url.search
	if (!present) redirect(303, `/sign-in?${new URLSearchParams({ then })}`)
	const [path, here] = [url.pathname, (place: string) => url.pathname === place || url.pathname.startsWith(`${place}/`)]
	if (present.mustChangePassword && path !== '/account/password') redirect(303, '/account/password')
	if (needsSecondFactor(present.roles, present.sample) && !present.secondFactor && !here('/account')) redirect(303, '/account/second-factor')
}

function dressed(response: Response, route: string | null): Response {
	response.headers.set('Referrer-Policy', 'same-origin') // no-referrer would break forms without JavaScript
	response.headers.set('X-Content-Type-Options', 'nosniff')
	response.headers.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
	response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
	if (route && /^\/\((staff|gate|protection)\)/.test(route)) response.headers.set('Cache-Control', 'no-store')
	return response
}

function addressOf(event: Parameters<Handle>[0]['event']): string {
	try {
		return event.getClientAddress()
	} catch {
		return '' // while building, or behind a socket
	}
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
	const locale = getLocale()
	if (error instanceof Refused) return { status: statusOf(error), message: wordsFor(error.code, error.params, locale) }
	if (kind === 'framework' || kind === 'app') {
		const status = (error as { status: number }).status
		return { message: wordsFor(status === 404 ? 'not-found' : 'request-wrong', {}, locale) }
	}
	const code = newErrorCode()
	logBug(code, event.route.id ?? '', error)
	return { message: wordsFor('bug', { code }, locale), code }
}
