import { getLocale } from '#words/runtime.js'
import type { RequestHandler } from './$types'
import { api } from '../app.server.ts'

const answer: RequestHandler = ({ request, locals, url }) =>
	api.fetch(request, { ctx: locals.ctx, present: locals.present, origin: url.origin, locale: getLocale() })

export const GET = answer
export const POST = answer
export const fallback = answer
