import { randomInt } from 'node:crypto'

const LETTERS = 'BCDGHKLMNPRSTVX' // read out on the telephone without confusion

/** A short code such as K7-42, shown to the person and written to the log. */
export function newErrorCode(): string {
	return `${LETTERS[randomInt(LETTERS.length)]}${randomInt(10)}-${randomInt(10)}${randomInt(10)}`
}

/** Writes a bug to the log: the route, the kind of error and where it arose; never a form value or the address typed. */
export function logBug(code: string, route: string, error: unknown): void {
	process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: 'error', code, route, stack: tellBug(error) })}\n`)
}

/** The name, the code and the places of an error, causes too. Not its message: PostgreSQL, JSON.parse and the engine put
 *  into it what was typed or read ("invalid input syntax for type date: …"). Only sentences known to hold no value stay. */
export function tellBug(error: unknown, depth = 0): string {
	if (!(error instanceof Error)) return 'not an error'
	const { code, constraint, table, cause } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown }
	const facts = [code, table, constraint].filter((fact) => typeof fact === 'string' && /^[\w.-]{1,80}$/.test(fact))
	const stack = error.stack ?? '', spoken = stack.indexOf(error.message)
	const places = stack.slice(spoken < 0 ? 0 : spoken + error.message.length).split('\n').filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line))
	const told = [[nameOf(error), ...facts].join(' ') + (HARMLESS.test(error.message) ? `: ${error.message}` : ''), ...places].join('\n')
	return cause === undefined || depth > 3 ? told : `${told}\ncaused by ${tellBug(cause, depth + 1)}`
}

const HARMLESS = /^(Cannot (read|set) properties of (undefined|null) \((reading|setting) '\w+'\)|[\w.$]+ is not (a function|defined)|Invalid time value|[a-z-]+ left no line)$/
const nameOf = (error: Error) => (/^\w{1,40}$/.test(error.name) ? error.name : 'Error')
