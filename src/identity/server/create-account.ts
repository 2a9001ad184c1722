import { record, verb } from '#audit/server/index.ts'
import { checkHeld } from './account-rules.ts'
import { firstPassword } from './easy-code.ts'
import { makeAccount, type NewAccount } from './make-account.ts'

/** A new account with a first password, which is given back once and must be changed at the first sign-in.
 *  @throws Refused username-taken, body-needed, role-elsewhere */
export const createAccount = verb('create-account', async (ctx, asked: Omit<NewAccount, 'password' | 'mustChangePassword'>) => {
	await checkHeld(ctx, asked)
	const password = firstPassword()
	const { personId } = await makeAccount(ctx, { ...asked, password, mustChangePassword: true })
	await record(ctx, 'create-account', { kind: 'account', id: personId, details: { roles: asked.roles.join(', '), agencyId: asked.agencyId, endsOn: asked.endsOn } })
	return { personId, name: asked.name, username: asked.username.toLowerCase(), firstPassword: password }
})
