import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import { record, verb } from '#audit/server/index.ts'
import { passwordFault } from '../password-rule.ts'
import { behindPassword, checkOwnPassword } from './own-password.ts'
import { setPassword } from './set-password.ts'

/** A new password for oneself; every other session of the account ends.
 *  @throws Refused password-wrong, password-short, password-plain, password-same */
export const changeOwnPassword = behindPassword(verb('change-own-password', async (ctx, asked: { password: string, newPassword: string }) => {
	await checkOwnPassword(ctx, asked.password)
	if (asked.newPassword === asked.password) throw new Refused('password-same')
	const { userId, personId, sessionId } = ctx.actor
	const { rows } = await sql<{ username: string }>`select username from auth."user" where id = ${userId}`.execute(ctx.db)
	const fault = passwordFault(asked.newPassword, rows[0]?.username ?? '')
	if (fault) throw new Refused(fault)
	await setPassword(ctx.db, userId, asked.newPassword)
	await ctx.db.updateTable('identity.person').set({ must_change_password: false })
		.where('unit_id', '=', ctx.unit).where('id', '=', personId).execute()
	await sql`delete from auth.session where "userId" = ${userId} and id <> ${sessionId}`.execute(ctx.db)
	await record(ctx, 'change-own-password', { kind: 'account', id: personId })
}))
