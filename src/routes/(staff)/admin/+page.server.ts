import { ctxOf } from '#kernel/action.server.ts'
import { seeAdminState } from '#identity/server/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({ state: await seeAdminState(ctxOf({ locals }), null) })
