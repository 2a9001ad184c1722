import { createHmac, timingSafeEqual } from 'node:crypto'

/** The session token in better-auth's signed cookie (`token.signature`, HMAC-SHA256, base64), or null when
 *  there is none or somebody wrote it himself. Read here, not through better-auth, to keep a page at one statement. */
export function sessionToken(cookie: string | undefined, secret: string): string | null {
	if (!cookie) return null
	const cut = cookie.lastIndexOf('.')
	if (cut < 1) return null
	const [token, signature] = [cookie.slice(0, cut), cookie.slice(cut + 1)]
	const expected = createHmac('sha256', secret).update(token).digest()
	const given = Buffer.from(signature, 'base64')
	return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

/** better-auth puts `__Secure-` before its cookie's name on https. */
export function sessionCookieName(origin: string): string {
	return origin.startsWith('https:') ? '__Secure-sanhvai.session_token' : 'sanhvai.session_token'
}
