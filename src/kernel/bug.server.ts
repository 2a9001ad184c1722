import { randomInt } from 'node:crypto'

const LETTERS = 'BCDGHKLMNPRSTVX' // read out on the telephone without confusion

/** A short code such as K7-42, shown to the person and written to the log. */
export function newErrorCode(): string {
	return `${LETTERS[randomInt(LETTERS.length)]}${randomInt(10)}-${randomInt(10)}${randomInt(10)}`
}

/** Writes a bug to the log: the route and the stack, never a form value or the address typed. */
export function logBug(code: string, route: string, error: unknown): void {
	const stack = error instanceof Error ? `${error.name}: ${error.stack ?? error.message}` : 'not an error'
	process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: 'error', code, route, stack })}\n`)
}
