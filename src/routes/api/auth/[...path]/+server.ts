import { answerPasskey } from '#identity/server/index.ts'
import { callerOf } from '../../../(gate)/gate.ts'
import type { RequestHandler } from './$types'

/** Only what the browser needs for keys kept on a machine; all else of signing in is a form of a page. */
export const GET: RequestHandler = (event) => answerPasskey(event.request, callerOf(event), event.locals.ctx)
export const POST: RequestHandler = GET
