import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import type { z } from 'zod'
import { ctxOf, type FormTrouble } from '#kernel/action.server.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { Refused, statusOf } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { atTheDoor, type AtTheDoor, type ProtectionCtx } from '#protection/server/index.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each route has its own params
type Asking = RequestEvent<any, any>

/** Who stands at the door; asked once a request.
 *  @throws Refused not-found for who has no role here, protection-closed without a connection */
export async function doorOf(event: Asking): Promise<AtTheDoor> {
	if (!process.env['SANHVAI_PROTECTION_URL']) throw new Refused('protection-closed')
	const door = await (event.locals.door ??= atTheDoor(ctxOf(event)))
	if (!door.belongs) throw new Refused('not-found')
	return door
}

/** The ctx of a page behind the second lock; leads to the lock when it is closed. The layout and the page share one look. */
export async function enterProtection(event: Asking): Promise<ProtectionCtx> {
	const door = await doorOf(event)
	if (!door.open) redirect(303, `/p/unlock?${new URLSearchParams({ then: event.url.pathname + event.url.search })}`)
	return door.ctx
}

/** Schema → verb → what then, as kernel/action does it for the office, with two differences: the lock is looked at first,
 *  and no typed text comes back after a fault (issue: no text kept after an error). Choices, days and numbers do, by the
 *  fields `echo` names; a name typed into the box of a day does not. */
export function sealedAction<Schema extends z.ZodType, Result, Shown extends Record<string, unknown> | void = void>(
	schema: Schema,
	verb: (ctx: ProtectionCtx, asked: z.output<Schema>) => Promise<Result>,
	then: (result: Result, event: Asking) => Shown | Promise<Shown>,
	echo: readonly string[] = []
) {
	return async (event: Asking): Promise<ActionFailure<FormTrouble> | Shown> => {
		const ctx = await enterProtection(event)
		const fields = { ...(await sentFields(event.request)), ...event.params }
		const kept = Object.fromEntries(echo.flatMap((name) => (isChoice(fields[name]) ? [[name, fields[name]]] : [])))
		const parsed = await schema.safeParseAsync(fields)
		if (!parsed.success) {
			const issues = issuesOf(parsed.error).map(({ field, code }) => ({ field, words: wordsFor(code, {}, ctx.locale) }))
			return fail(422, { values: kept, issues, refusal: null } satisfies FormTrouble)
		}
		let result: Result
		try {
			result = await verb(ctx, parsed.data)
		} catch (error) {
			if (!(error instanceof Refused)) throw error
			const refusal = { code: error.code, words: wordsFor(error.code, error.params, ctx.locale) }
			return fail(statusOf(error), { values: kept, issues: [], refusal } satisfies FormTrouble)
		}
		return then(result, event)
	}
}

function isChoice(value: unknown): value is string | string[] {
	return Array.isArray(value) ? value.every((one) => typeof one === 'string' && CHOICE.test(one)) : typeof value === 'string' && CHOICE.test(value)
}
const CHOICE = /^[\w/.:-]{0,64}$/
