import { redirect } from '@sveltejs/kit'
import { refusalOf, troubleOf } from '#kernel/action.server.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { Refused } from '#kernel/refused.ts'
import { SetUpForm } from '#identity/forms.ts'
import { firstSignIn, nothingSetUp, setUp } from '#identity/server/index.ts'
import { usualBodies } from '#identity/usual-bodies.ts'
import { callerOf, setCookies } from '../gate.ts'
import type { Actions, PageServerLoad } from './$types'

/** Of two who set up at the same moment the other was first. */
const TOO_LATE = '/sign-in?done=already-set-up'

export const load: PageServerLoad = async ({ request }) => {
	if (!(await nothingSetUp())) redirect(303, request.method === 'POST' ? TOO_LATE : '/sign-in')
	return { bodies: usualBodies('phường').map(({ code, name }) => ({ value: code, words: name })) }
}

export const actions: Actions = {
	default: async (event) => {
		const caller = callerOf(event)
		const fields = await sentFields(event.request)
		const parsed = SetUpForm.safeParse(fields)
		if (!parsed.success) return troubleOf(fields, issuesOf(parsed.error), caller.locale)
		try {
			await setUp(caller, parsed.data)
		} catch (error) {
			if (error instanceof Refused && error.code === 'already-set-up') redirect(303, TOO_LATE)
			if (error instanceof Refused) return refusalOf(fields, error, caller.locale)
			throw error
		}
		setCookies(event.cookies, await firstSignIn(caller, parsed.data))
		redirect(303, '/account/second-factor?done=set-up')
	}
}
