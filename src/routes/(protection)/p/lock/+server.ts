import { redirect } from '@sveltejs/kit'
import { ctxOf } from '#kernel/action.server.ts'
import { lockNow } from '#protection/server/index.ts'
import { doorOf } from '../../sealed.server.ts'
import type { RequestHandler } from './$types'

/** "Khóa ngay": closes the lock and has the browser forget what it kept of these pages. */
export const POST: RequestHandler = async (event) => {
	await doorOf(event)
	await lockNow(ctxOf(event))
	event.setHeaders({ 'Clear-Site-Data': '"cache"' })
	redirect(303, '/p/unlock?locked=yes')
}
