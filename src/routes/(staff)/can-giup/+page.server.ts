import { fail, redirect } from '@sveltejs/kit'
import { ctxOf, refusalOf, type FormTrouble } from '#kernel/action.server.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { ALERT_ECHO, AlertForm } from '#portal/alert-form.ts'
import { openAlertSheet, sendAlert } from '#portal/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => openAlertSheet(ctxOf(event))

export const actions: Actions = {
	/** What was typed is never shown again. A cookie that changes is what keeps Chromium from bringing the filled sheet back
	 *  out of its back-forward cache, which it does in spite of no-store, with and without JavaScript. */
	default: async (event) => {
		const ctx = ctxOf(event)
		event.setHeaders({ 'Clear-Site-Data': '"cache"' })
		event.cookies.set('sanhvai.sheet', newId(), { path: '/can-giup', httpOnly: true, sameSite: 'strict', maxAge: 10 })
		const fields = await sentFields(event.request)
		const kept = Object.fromEntries(ALERT_ECHO.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : [])))
		const parsed = AlertForm.safeParse(fields)
		if (!parsed.success) {
			const issues = issuesOf(parsed.error).map(({ field, code }) => ({ field, words: wordsFor(code, {}, ctx.locale) }))
			return fail(422, { values: kept, issues, refusal: null } satisfies FormTrouble)
		}
		try {
			await sendAlert(ctx, parsed.data)
		} catch (error) {
			if (!(error instanceof Refused)) throw error
			return refusalOf(kept, error, ctx.locale)
		}
		redirect(303, '/can-giup/da-bao')
	}
}
