/** The rule says no. `code` is a key of messages/<locale>/refusals.json without its `refused_` prefix
 *  (dashes for underscores); `params` fill the sentence. Everything else thrown is a bug. */
export class Refused extends Error {
	readonly code: string
	readonly params: Readonly<Record<string, string | number>>
	constructor(code: string, params: Record<string, string | number> = {}) {
		super(code)
		this.name = 'Refused'
		this.code = code
		this.params = params
	}
}

/** HTTP status of a refusal: not-found hides what exists, the rest say why. */
export function statusOf(refused: Refused): number {
	if (refused.code === 'request-wrong') return 400
	if (refused.code === 'not-found') return 404
	if (refused.code === 'not-allowed') return 403
	if (refused.code === 'sign-in-first') return 401
	if (refused.code === 'too-many-tries') return 429
	return 409
}
