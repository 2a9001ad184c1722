/** better-auth's hash of a password; loaded at first use, as better-auth itself (the-auth.ts). */
export async function hashPassword(password: string): Promise<string> {
	return (await import('better-auth/crypto')).hashPassword(password)
}

export async function verifyPassword(asked: { hash: string, password: string }): Promise<boolean> {
	return (await import('better-auth/crypto')).verifyPassword(asked)
}
