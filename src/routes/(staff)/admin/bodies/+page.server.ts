import { ctxOf } from '#kernel/action.server.ts'
import { seeBodies } from '#identity/server/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const [own, ...bodies] = await seeBodies(ctxOf({ locals }), null)
	return { own: own!, bodies, done: url.searchParams.get('done') }
}
