import { sql } from 'kysely'
import { record, verb } from '#audit/server/index.ts'
import { endSessionsOf, userOf } from './account-rules.ts'
import { firstPassword } from './easy-code.ts'
import { setPassword } from './set-password.ts'

/** A new first password, given back once; every session ends and wrong tries are forgotten.
 *  `dropFactors` for somebody who lost the telephone: the second factor and the keys end as well.
 *  @throws Refused not-found */
export const resetPassword = verb('reset-password', async (ctx, { personId, dropFactors }: { personId: string, dropFactors: boolean }) => {
	const userId = await userOf(ctx, personId)
	const password = firstPassword()
	await setPassword(ctx.db, userId, password)
	await ctx.db.updateTable('identity.person').set({ must_change_password: true, failed_tries: 0, locked_until: null, access_changed_at: ctx.now })
		.where('unit_id', '=', ctx.unit).where('id', '=', personId).execute()
	await endSessionsOf(ctx, userId)
	if (dropFactors) {
		await sql`delete from auth."twoFactor" where "userId" = ${userId}`.execute(ctx.db)
		await sql`delete from auth.passkey where "userId" = ${userId}`.execute(ctx.db)
		await sql`update auth."user" set "twoFactorEnabled" = false where id = ${userId}`.execute(ctx.db)
	}
	await record(ctx, 'reset-password', { kind: 'account', id: personId, details: { dropFactors } })
	return { personId, firstPassword: password }
})
