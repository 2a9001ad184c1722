import { action, ctxOf } from '#kernel/action.server.ts'
import { redirect } from '@sveltejs/kit'
import { encode } from 'uqr'
import { CodeForm, PasswordForm } from '#identity/forms.ts'
import { homeOf } from '#identity/home.ts'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewRecoveryCodes, seeBegunFactor } from '#identity/server/index.ts'
import { base32, inFours, totpUri } from '#identity/totp-uri.ts'
import { needsSecondFactor } from '#rights/second-factor.ts'
import { callerOf, setCookies } from '../../../(gate)/gate.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const present = locals.present!
	const begun = present.secondFactor ? null : await seeBegunFactor(ctxOf({ locals }), null)
	const uri = begun && totpUri(begun.secret, begun.username)
	return {
		on: present.secondFactor,
		required: needsSecondFactor(present.roles, present.sample),
		home: homeOf(present.roles),
		done: url.searchParams.get('done'),
		begun: uri && begun ? { uri, secret: inFours(base32(new TextEncoder().encode(begun.secret))), picture: encode(uri, { ecc: 'M', border: 2 }).data } : null
	}
}

export const actions: Actions = {
	begin: (event) => action(PasswordForm, (ctx, { password }) => beginSecondFactor(ctx, { password, caller: callerOf(event) }),
		() => redirect(303, '/account/second-factor'))(event),
	confirm: (event) => action(CodeForm, (ctx, { code }) => confirmSecondFactor(ctx, { code, caller: callerOf(event) }),
		({ cookies, recoveryCodes }) => {
			setCookies(event.cookies, cookies)
			return { recoveryCodes }
		})(event),
	renew: (event) => action(PasswordForm, (ctx, { password }) => renewRecoveryCodes(ctx, { password, caller: callerOf(event) }), (codes) => codes)(event),
	end: (event) => action(PasswordForm, (ctx, { password }) => endSecondFactor(ctx, { password, caller: callerOf(event) }),
		({ cookies }) => {
			setCookies(event.cookies, cookies)
			redirect(303, '/account?done=factor-off')
		})(event)
}
