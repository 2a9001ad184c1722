import type { Cookies, RequestEvent } from '@sveltejs/kit'
import { getLocale } from '#words/runtime.js'
import type { Caller, CookieToSet } from '#identity/server/index.ts'

export function callerOf({ locals, request }: Pick<RequestEvent, 'locals' | 'request'>): Caller {
	return { from: locals.from, now: new Date(), locale: getLocale(), headers: request.headers }
}

export function setCookies(cookies: Cookies, wanted: readonly CookieToSet[]): void {
	for (const { name, value, options } of wanted) cookies.set(name, value, options)
}
