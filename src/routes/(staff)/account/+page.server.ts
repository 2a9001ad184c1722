import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { deviceOf } from '#identity/device.ts'
import { PasskeyForm, SessionForm } from '#identity/forms.ts'
import { endAllOwnSessions, endOwnSession, removePasskey, seeOwnAccount } from '#identity/server/index.ts'
import { z } from 'zod'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = ctxOf({ locals }), present = locals.present!
	const { endsOn, sessions, passkeys } = await seeOwnAccount(ctx, null)
	return {
		own: {
			name: present.name, username: present.username, positionTitle: present.positionTitle, body: present.agencyName ?? present.unitName,
			roles: present.roles, endsOn, secondFactor: present.secondFactor
		},
		sessions: sessions.map(({ userAgent, ...one }) => ({ ...one, device: deviceOf(userAgent), here: one.id === ctx.actor.sessionId })),
		passkeys,
		done: url.searchParams.get('done')
	}
}

export const actions: Actions = {
	endSession: action(SessionForm, endOwnSession, (_, event) => redirect(303, event.locals.present ? '/account?done=session-ended' : '/sign-in')),
	endAll: action(z.object({}), endAllOwnSessions, () => redirect(303, '/sign-in?done=everywhere')),
	removePasskey: action(PasskeyForm, removePasskey, () => redirect(303, '/account?done=passkey-removed'))
}
