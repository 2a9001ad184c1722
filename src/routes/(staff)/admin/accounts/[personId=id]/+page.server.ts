import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { ChangeAccountForm, PersonIdForm, ResetForm } from '#identity/forms.ts'
import { rolesFor } from '#identity/roles.ts'
import { changeAccount, endAccount, resetPassword, seeAccount, unlockAccount } from '#identity/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { account, bodies } = await seeAccount(ctxOf({ locals }), params)
	return {
		account, bodies: bodies.map(({ id, name }) => ({ id, name })), roles: rolesFor(locals.present!.unitKind),
		own: account.personId === locals.ctx!.actor.personId, done: url.searchParams.get('done')
	}
}

const back = (done: string) => (_: unknown, { params }: { params: Partial<Record<string, string>> }) => redirect(303, `/admin/accounts/${params['personId']}?done=${done}`)

export const actions: Actions = {
	change: action(ChangeAccountForm, changeAccount, back('changed')),
	end: action(PersonIdForm, endAccount, back('ended')),
	unlock: action(PersonIdForm, unlockAccount, back('unlocked')),
	reset: action(ResetForm, resetPassword, ({ firstPassword }) => ({ firstPassword }))
}
