import { redirect } from '@sveltejs/kit'
import { refusalOf, troubleOf } from '#kernel/action.server.ts'
import { issuesOf, sentFields } from '#kernel/form.ts'
import { Refused } from '#kernel/refused.ts'
import { SignInForm } from '#identity/forms.ts'
import { localPath } from '#identity/local-path.ts'
import { signIn } from '#identity/server/index.ts'
import { callerOf, setCookies } from '../gate.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
	const then = localPath(url.searchParams.get('then'))
	if (locals.present) redirect(303, then)
	return { then, done: url.searchParams.get('done') }
}

export const actions: Actions = {
	default: async (event) => {
		const caller = callerOf(event)
		const fields = await sentFields(event.request)
		const parsed = SignInForm.safeParse(fields)
		if (!parsed.success) return troubleOf(fields, issuesOf(parsed.error), caller.locale)
		const then = localPath(fields['then'])
		const signedIn = await signIn(caller, parsed.data).catch((error: unknown) => {
			if (error instanceof Refused) return error
			throw error
		})
		if (signedIn instanceof Refused) return refusalOf(fields, signedIn, caller.locale)
		setCookies(event.cookies, signedIn.cookies)
		if (signedIn.state === 'in') redirect(303, then)
		redirect(303, `/sign-in/second-factor?${new URLSearchParams({ then, ...(parsed.data.shared && { shared: 'yes' }) })}`)
	}
}
