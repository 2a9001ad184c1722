import { fail } from '@sveltejs/kit'
import { ctxOf, refusalOf, type FormTrouble } from '#kernel/action.server.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { Refused } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { ALERT_ECHO, AlertForm } from '#portal/alert-form.ts'
import { openAlertSheet, sendAlert, type SentAlert } from '#portal/server/index.ts'
import { formatHour } from '#ui/say-date.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => openAlertSheet(ctxOf(event))

export const actions: Actions = {
	/** The answer is the page itself, not a redirect: no address of it stays in the phone's history, and Back asks for a
	 *  fresh sheet. What was typed is never shown again. */
	default: async (event) => {
		const ctx = ctxOf(event)
		event.setHeaders({ 'Clear-Site-Data': '"cache"' })
		const fields = await sentFields(event.request)
		const kept = Object.fromEntries(ALERT_ECHO.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : [])))
		const parsed = AlertForm.safeParse(fields)
		if (!parsed.success) {
			const issues = issuesOf(parsed.error).map(({ field, code }) => ({ field, words: wordsFor(code, {}, ctx.locale) }))
			return fail(422, { values: kept, issues, refusal: null } satisfies FormTrouble)
		}
		try {
			return { sent: shown(await sendAlert(ctx, parsed.data)) }
		} catch (error) {
			if (!(error instanceof Refused)) throw error
			return refusalOf(kept, error, ctx.locale)
		}
	}
}

const shown = ({ at, callBackMinutes, dutyTelephone }: SentAlert) => ({ hour: formatHour(at), callBackMinutes, dutyTelephone })
