import type { Caller } from './account-of.ts'
import type { Auth } from './auth.ts'
import { theAuth } from './the-auth.ts'

/** A cookie that better-auth wants set; the page sets it. */
export interface CookieToSet {
	readonly name: string
	readonly value: string
	readonly options: { path: string, maxAge?: number, expires?: Date, httpOnly: boolean, secure: boolean, sameSite: 'strict' | 'lax' | 'none' }
}

/** The request's headers as better-auth may see them: our own idea of the address, never the sender's. */
export function headersFor(caller: Caller): Headers {
	const headers = new Headers({ 'x-sanhvai-from': caller.from })
	for (const name of ['cookie', 'user-agent', 'origin']) {
		const value = caller.headers.get(name)
		if (value) headers.set(name, value)
	}
	return headers
}

/** Calls better-auth. Its "no" comes back as `wrong` with its code, anything else thrown is a bug. */
export async function asking<T>(call: (api: Auth['api']) => Promise<{ headers: Headers, response: T }>): Promise<{ response: T, cookies: CookieToSet[], wrong: null } | { wrong: string }> {
	try {
		const { headers, response } = await call((await theAuth()).api)
		return { response, cookies: await cookiesIn(headers), wrong: null }
	} catch (error) {
		const { APIError } = await import('better-auth/api')
		if (!(error instanceof APIError) || error.statusCode >= 500) throw error
		return { wrong: String(error.body?.code ?? error.status) }
	}
}

/** Every Set-Cookie of an answer. The values are decoded: the page encodes them again. */
async function cookiesIn(headers: Headers): Promise<CookieToSet[]> {
	const { parseSetCookieHeader, toCookieOptions } = await import('better-auth/cookies')
	return headers.getSetCookie().flatMap((line) => [...parseSetCookieHeader(line)].map(([name, attributes]) => {
		const { maxAge, expires, httpOnly, secure, sameSite, path } = toCookieOptions(attributes)
		const lasting = { ...(maxAge !== undefined && { maxAge }), ...(expires !== undefined && { expires }) }
		return { name, value: attributes.value, options: { path: path ?? '/', httpOnly: httpOnly ?? false, secure: secure ?? false, sameSite: sameSite ?? 'lax', ...lasting } }
	}))
}
