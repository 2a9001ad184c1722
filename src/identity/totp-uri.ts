const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 without padding, as authenticator apps want a secret typed. */
export function base32(bytes: Uint8Array): string {
	const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
	return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The address behind the square picture that an authenticator app reads: six digits every 30 seconds. */
export function totpUri(secret: string, username: string): string {
	const issuer = encodeURIComponent('Sánh Vai')
	return `otpauth://totp/${issuer}:${encodeURIComponent(username)}?secret=${base32(new TextEncoder().encode(secret))}&issuer=${issuer}&digits=6&period=30`
}

/** In groups of four, to be typed by hand. */
export function inFours(text: string): string {
	return (text.match(/.{1,4}/g) ?? []).join(' ')
}
