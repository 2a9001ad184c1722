import { action, ctxOf } from '#kernel/action.server.ts'
import { CreateAccountForm } from '#identity/forms.ts'
import { rolesFor } from '#identity/roles.ts'
import { createAccount, seeAccounts } from '#identity/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
	const { bodies } = await seeAccounts(ctxOf({ locals }), { agencyId: locals.ctx!.unit }) // nobody's body is the ward: bodies only
	return { bodies: bodies.map(({ id, name }) => ({ id, name })), roles: rolesFor(locals.present!.unitKind) }
}

export const actions: Actions = {
	default: action(CreateAccountForm, createAccount, (made) => ({ made }))
}
