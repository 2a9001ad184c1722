import type { Auth } from './auth.ts'

let made: Promise<Auth> | undefined

/** The process's one better-auth, made at first use from the settings that the entry server put into the environment.
 *  Loaded then as well: its packages would be half of a start, and most requests need none of it. */
export function theAuth(): Promise<Auth> {
	made ??= import('./auth.ts').then(({ makeAuth }) => makeAuth({ url: process.env['SANHVAI_APP_URL'] ?? '', origin: theOrigin(), secret: theSecret() }))
	return made
}

export function theOrigin(): string {
	return process.env['ORIGIN'] ?? 'http://localhost:8080'
}

export function theSecret(): string {
	const secret = process.env['SANHVAI_SECRET']
	if (!secret || secret.length < 32) throw new Error('SANHVAI_SECRET is missing or shorter than 32 characters')
	return secret
}
