import { redirect } from '@sveltejs/kit'
import { refusalOf, troubleOf } from '#kernel/action.server.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { Refused } from '#kernel/refused.ts'
import { SecondFactorForm } from '#identity/forms.ts'
import { localPath } from '#identity/local-path.ts'
import { verifySecondFactor, whoIsHalfIn } from '#identity/server/index.ts'
import { callerOf, setCookies } from '../../gate.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const then = localPath(event.url.searchParams.get('then'))
	if (event.locals.present) redirect(303, then)
	const half = await whoIsHalfIn(callerOf(event))
	return { then, shared: event.url.searchParams.get('shared') === 'yes', name: half?.name ?? null }
}

export const actions: Actions = {
	default: async (event) => {
		const caller = callerOf(event)
		const fields = await sentFields(event.request)
		const parsed = SecondFactorForm.safeParse(fields)
		if (!parsed.success) return troubleOf(fields, issuesOf(parsed.error), caller.locale)
		try {
			setCookies(event.cookies, await verifySecondFactor(caller, parsed.data))
		} catch (error) {
			if (error instanceof Refused) return refusalOf(fields, error, caller.locale)
			throw error
		}
		redirect(303, localPath(fields['then']))
	}
}
