import { z } from '@hono/zod-openapi'
import { issuesOf, type Issue } from '#kernel/form.ts'
import { Refused, statusOf } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'

type Locale = 'vi' | 'en'

/** What every answer that is not the thing asked for looks like (RFC 9457). */
export const Problem = z.object({
	type: z.literal('about:blank'),
	status: z.number().int(),
	title: z.string().openapi({ description: 'the refusal in words, in the reader’s language' }),
	code: z.string().openapi({ description: 'the refusal for programs', example: 'changed-meanwhile' }),
	issues: z.array(z.object({ field: z.string(), code: z.string(), words: z.string() })).optional()
}).openapi('Problem')

const LOOK: Readonly<Record<string, number>> = { 'request-wrong': 400, 'cross-site': 403, 'password-first': 403, 'second-factor-first': 403, 'not-json': 415, bug: 500 }

export function problem(refused: Refused, locale: Locale, issues?: readonly Issue[]): Response {
	const status = issues ? 422 : (LOOK[refused.code] ?? statusOf(refused))
	const body = {
		type: 'about:blank', status, title: wordsFor(refused.code, refused.params, locale), code: refused.code,
		...(issues && { issues: issues.map((issue) => ({ ...issue, words: wordsFor(issue.code, {}, locale) })) })
	} satisfies z.input<typeof Problem>
	return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } })
}

/** The body or the query does not fit. A wrong id in the address is a thing that is not there. */
export function unfit(error: z.ZodError, target: string, locale: Locale): Response {
	return target === 'param' ? problem(new Refused('not-found'), locale) : problem(new Refused('field-wrong'), locale, issuesOf(error))
}

const answer = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })

/** The refusals every route may answer with. */
export const refusals = {
	401: answer('nobody is signed in'), 403: answer('the role may not, or the request comes from elsewhere'), 404: answer('not there, or not yours to see')
} as const
export const changeRefusals = {
	...refusals, 400: answer('not JSON that can be read'), 409: answer('the rule says no, or it was changed meanwhile'),
	415: answer('not application/json'), 422: answer('a field does not fit')
} as const
export const queryRefusals = { ...refusals, 422: answer('a filter does not fit') } as const
