import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import type { z } from 'zod'
import type { Ctx } from './context.ts'
import { echoOf, issuesOf, sentFields } from './form.ts'
import { Refused, statusOf } from './refused.ts'
import { wordsFor } from './words.server.ts'

/** What a page gets back after a form that did not go through. */
export interface FormTrouble {
	readonly values: Record<string, string | string[]>
	readonly issues: { field: string; words: string }[]
	readonly refusal: { code: string; words: string } | null
}

/** The request of any page with a form. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each route has its own params
type Asking = RequestEvent<any, any>

/** What a form asks for. `permit` is its right alone, asked before what was sent is judged: a person who may not
 *  learns nothing of what the form expects, and the refusal is written down. */
interface Doing<Asked, Result> {
	(ctx: Ctx, asked: Asked): Promise<Result>
	permit?(ctx: Ctx, sent: unknown): Promise<void>
}

/** The one place where FormData, rights, validation, refusals and HTTP meet: right → schema → verb → what then (usually
 *  a redirect, or what the page shows once, such as recovery codes). */
export function action<Schema extends z.ZodType, Result, Shown extends Record<string, unknown> | void = void>(
	schema: Schema,
	verb: Doing<z.output<Schema>, Result>,
	then: (result: Result, event: Asking) => Shown | Promise<Shown>
) {
	return async (event: Asking): Promise<ActionFailure<FormTrouble> | Shown> => {
		const ctx = ctxOf(event)
		const sent = await sentFields(event.request).catch((unreadable: Error) => unreadable)
		const fields = { ...(sent instanceof Error ? {} : sent), ...event.params }
		let result: Result
		try {
			await verb.permit?.(ctx, fields)
			if (sent instanceof Error) throw sent
			const parsed = await schema.safeParseAsync(fields)
			if (!parsed.success) return troubleOf(fields, issuesOf(parsed.error), ctx.locale)
			result = await verb(ctx, parsed.data)
		} catch (error) {
			if (!(error instanceof Refused)) throw error
			return refusalOf(fields, error, ctx.locale)
		}
		return then(result, event)
	}
}

/** The signed-in person's ctx. Hooks keep everybody else away from the staff pages, so its absence is a refusal. */
export function ctxOf(event: { locals: App.Locals }): Ctx {
	if (!event.locals.ctx) throw new Refused('sign-in-first')
	return event.locals.ctx
}

/** 422 with the values kept (secrets and files are not) and a sentence at each field. */
export function troubleOf(fields: Record<string, unknown>, issues: { field: string; code: string }[], locale: 'vi' | 'en') {
	const worded = issues.map((issue) => ({ field: issue.field, words: wordsFor(issue.code, {}, locale) }))
	return fail(422, { values: echoOf(fields), issues: worded, refusal: null } satisfies FormTrouble)
}

/** The same page with a sentence; never says more than the code allows. */
export function refusalOf(fields: Record<string, unknown>, refused: Refused, locale: 'vi' | 'en') {
	const refusal = { code: refused.code, words: wordsFor(refused.code, refused.params, locale) }
	return fail(statusOf(refused), { values: echoOf(fields), issues: [], refusal } satisfies FormTrouble)
}
