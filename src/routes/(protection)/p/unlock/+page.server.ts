import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { ctxOf } from '#kernel/action.server.ts'
import { words } from '#kernel/form-fields.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { refusalOf, troubleOf } from '#kernel/action.server.ts'
import { Refused } from '#kernel/refused.ts'
import { hasPasskey } from '#identity/server/index.ts'
import { localPath } from '#identity/local-path.ts'
import { unlock } from '#protection/server/index.ts'
import { doorOf } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const UnlockForm = z.union([z.object({ key: words(8000) }).transform(({ key }) => ({ passkey: key })), z.object({ proof: words(200) }).transform(({ proof }) => proof)])

/** The page stands outside the area's layout; no script runs here but the one that asks for a key. */
export const csr = false

export const load: PageServerLoad = async (event) => {
	const door = await doorOf(event)
	const present = event.locals.present!
	const then = thenOf(event.url)
	if (door.open && !event.url.searchParams.has('locked')) redirect(303, then)
	return { by: present.secondFactor ? 'code' as const : present.sample ? 'password' as const : 'none' as const, passkey: await hasPasskey(ctxOf(event)), locked: event.url.searchParams.has('locked') }
}

export const actions: Actions = {
	default: async (event) => {
		await doorOf(event)
		const ctx = ctxOf(event)
		const parsed = UnlockForm.safeParse(await sentFields(event.request))
		if (!parsed.success) return troubleOf({}, issuesOf(parsed.error), ctx.locale)
		try {
			await unlock(ctx, { from: event.locals.from, now: ctx.now, locale: ctx.locale, headers: event.request.headers }, parsed.data)
		} catch (error) {
			if (!(error instanceof Refused)) throw error
			return refusalOf({}, error, ctx.locale)
		}
		redirect(303, thenOf(event.url))
	}
}

/** Back to the page that was asked for, inside the area only. */
function thenOf(url: URL): string {
	const then = localPath(url.searchParams.get('then'))
	return then.startsWith('/p/') && !then.startsWith('/p/unlock') && !then.startsWith('/p/lock') ? then : '/p/today'
}
