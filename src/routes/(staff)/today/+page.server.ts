import { ctxOf } from '#kernel/action.server.ts'
import { openToday } from '#reporting/server/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => openToday(ctxOf({ locals }), {})
