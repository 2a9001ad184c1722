import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { logBug, newErrorCode } from '#kernel/bug.server.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { needsSecondFactor } from '#rights/second-factor.ts'
import { problem, unfit } from './problem.server.ts'

/** What the kit route hands in: the session the hooks found, and the address the server is known by. */
export interface ApiEnv {
	Bindings: { ctx: Ctx | null; present: { mustChangePassword: boolean; secondFactor: boolean; sample: boolean } | null; origin: string; locale: 'vi' | 'en' }
}

/** A part of the interface, refusing in one way. */
export function newApi(): OpenAPIHono<ApiEnv> {
	return new OpenAPIHono<ApiEnv>({
		defaultHook: (result, c) => (result.success ? undefined : unfit(result.error, result.target, c.env.locale))
	})
}

/** The signed-in person's ctx; signedIn has seen to it that there is one. */
export function ctxIn(c: Context<ApiEnv>): Ctx {
	if (!c.env.ctx) throw new Refused('sign-in-first')
	return c.env.ctx
}

/** The same doors as the pages have: a session, no first password, a second factor where the role needs one. */
export const signedIn: MiddlewareHandler<ApiEnv> = async (c, next) => {
	const { ctx, present, locale } = c.env
	if (!ctx || !present) return problem(new Refused('sign-in-first'), locale)
	if (present.mustChangePassword) return problem(new Refused('password-first'), locale)
	if (needsSecondFactor(ctx.actor.roles, present.sample) && !present.secondFactor) return problem(new Refused('second-factor-first'), locale)
	await next()
	c.res.headers.set('Cache-Control', 'private, no-store')
	return undefined
}

/** The right to a verb, before the parameters and the body are judged; a no leaves its audit line. */
export function permitted(verb: { permit(ctx: Ctx, sent: unknown): Promise<void> }): MiddlewareHandler<ApiEnv> {
	return async (c, next) => {
		await verb.permit(ctxIn(c), c.req.param())
		return next()
	}
}

/** A change comes as JSON from a page of ours: a form or script elsewhere cannot use the cookie. */
export const sameOrigin: MiddlewareHandler<ApiEnv> = async (c, next) => {
	if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
	if (c.req.header('origin') !== c.env.origin) return problem(new Refused('cross-site'), c.env.locale)
	if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return problem(new Refused('not-json'), c.env.locale)
	return next()
}

export function refusedOrBug(error: Error, c: Context<ApiEnv>): Response {
	if (error instanceof Refused) return problem(error, c.env.locale)
	if (unstorable(error) || (error instanceof HTTPException && error.status < 500)) return problem(new Refused('request-wrong'), c.env.locale)
	const code = newErrorCode()
	logBug(code, `/api/v1 ${c.req.method}`, error)
	return problem(new Refused('bug', { code }), c.env.locale)
}

/** A text with NUL in it, which PostgreSQL has no place for (22021 in text, 22P05 in jsonb). */
function unstorable(error: Error): boolean {
	return 'code' in error && (error.code === '22021' || error.code === '22P05')
}
