import { sql } from 'kysely'
import { tidyName } from '#kernel/person-name.ts'
import { Refused } from '#kernel/refused.ts'
import { record, verb } from '#audit/server/index.ts'
import { checkHeld, holdRoles, refuseLastAdministrator, userOf, type Held } from './account-rules.ts'

export interface AccountChange extends Held {
	readonly personId: string
	readonly rowVersion: number
	readonly name: string
	readonly positionTitle: string
	readonly endsOn: string | null
}

/** Changes who an account is for, its body, roles and end; in force at that person's next request.
 *  @throws Refused not-found, changed-meanwhile, last-administrator, body-needed, role-elsewhere */
export const changeAccount = verb('change-account', async (ctx, asked: AccountChange) => {
	const userId = await userOf(ctx, asked.personId)
	await checkHeld(ctx, asked)
	if (!asked.roles.includes('administrator') || asked.endsOn) await refuseLastAdministrator(ctx, asked.personId)
	const name = tidyName(asked.name)
	const changed = await ctx.db.updateTable('identity.person')
		.set({ full_name: name, position_title: asked.positionTitle.trim(), agency_id: asked.agencyId, ends_on: asked.endsOn, row_version: sql`row_version + 1` })
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.personId).where('row_version', '=', asked.rowVersion).executeTakeFirst()
	if (changed.numUpdatedRows === 0n) throw new Refused('changed-meanwhile')
	await sql`update auth."user" set name = ${name}, "updatedAt" = now() where id = ${userId}`.execute(ctx.db)
	await holdRoles(ctx, asked.personId, asked.roles)
	await record(ctx, 'change-account', { kind: 'account', id: asked.personId, details: { roles: asked.roles.join(', '), agencyId: asked.agencyId, endsOn: asked.endsOn } })
})

/** Lets an account that rests after wrong tries sign in again now. */
export const unlockAccount = verb('change-account', async (ctx, { personId }: { personId: string }) => {
	const userId = await userOf(ctx, personId)
	await ctx.db.updateTable('identity.person').set({ failed_tries: 0, locked_until: null })
		.where('unit_id', '=', ctx.unit).where('id', '=', personId).execute()
	await sql`update auth."twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null where "userId" = ${userId}`.execute(ctx.db)
	await record(ctx, 'change-account', { kind: 'account', id: personId, details: { unlocked: true } })
})
