import { json } from '@sveltejs/kit'
import { ctxOf } from '#kernel/action.server.ts'
import { openToday } from '#reporting/server/index.ts'
import { countWaiting } from '#reporting/waiting-counts.ts'
import type { RequestHandler } from './$types'

/** How much waits for this person: the numbers beside the words of the side list, asked by the page that already stands. */
export const GET: RequestHandler = async ({ locals }) => json(countWaiting(await openToday(ctxOf({ locals }), {})))
