import { fail, redirect } from '@sveltejs/kit'
import { ctxOf, refusalOf, type FormTrouble } from '#kernel/action.server.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { Refused } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { openWatched, reportWatched } from '#portal/server/index.ts'
import { WATCH_ECHO, WatchForm } from '#portal/watch-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'Cache-Control': 'no-store' })
	return { watched: await openWatched(ctxOf(event), event.params.order), done: event.url.searchParams.get('done') }
}

export const actions: Actions = {
	default: async (event) => {
		const ctx = ctxOf(event)
		event.setHeaders({ 'Clear-Site-Data': '"cache"' }) // Back asks for a fresh sheet
		const fields = await sentFields(event.request)
		const kept = Object.fromEntries(WATCH_ECHO.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : [])))
		const parsed = WatchForm.safeParse(fields)
		if (!parsed.success) {
			const issues = issuesOf(parsed.error).map(({ field, code }) => ({ field, words: wordsFor(code, {}, ctx.locale) }))
			return fail(422, { values: kept, issues, refusal: null } satisfies FormTrouble)
		}
		try {
			await reportWatched(ctx, event.params.order, parsed.data)
		} catch (error) {
			if (!(error instanceof Refused)) throw error
			return refusalOf(kept, error, ctx.locale)
		}
		redirect(303, `?done=${parsed.data.kind}`)
	}
}
