export const SHORTEST_PASSWORD = 10

/** What is wrong with a new password, as an issue code; null when it will do. Length counts, not kinds of signs. */
export function passwordFault(password: string, username: string): 'password-short' | 'password-plain' | null {
	if ([...password].length < SHORTEST_PASSWORD) return 'password-short'
	const plain = password.toLowerCase()
	const repeats = /^(.{1,3})\1+.{0,2}$/.test(plain) || '01234567890123456789abcdefghijklmnopqrstuvwxyz'.includes(plain)
	return repeats || (username.length > 3 && plain.includes(username.toLowerCase())) ? 'password-plain' : null
}
