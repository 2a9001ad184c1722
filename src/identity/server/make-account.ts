import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { tidyName } from '#kernel/person-name.ts'
import { Refused } from '#kernel/refused.ts'
import { hashPassword } from './password-hash.ts'
import { holdRoles, type Held } from './account-rules.ts'

export interface NewAccount extends Held {
	readonly name: string
	readonly username: string
	readonly password: string
	readonly positionTitle: string
	readonly endsOn: string | null
	readonly mustChangePassword: boolean
}

/** Writes the sign-in user, the person and the roles in the caller's transaction.
 *  @throws Refused username-taken */
export async function makeAccount(ctx: Ctx, made: NewAccount): Promise<{ personId: string, userId: string }> {
	const userId = crypto.randomUUID(), personId = newId(ctx.now.getTime())
	const [name, username, hash] = [tidyName(made.name), made.username.toLowerCase(), await hashPassword(made.password)]
	// better-auth wants an address of every user; .invalid (RFC 2606) can never receive one
	const { numAffectedRows } = await sql`insert into auth."user" (id, name, email, "emailVerified", username, "displayUsername")
		values (${userId}, ${name}, ${`${username}@sanhvai.invalid`}, true, ${username}, ${made.username}) on conflict do nothing`.execute(ctx.db)
	if (numAffectedRows === 0n) throw new Refused('username-taken')
	await sql`insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt")
		values (${crypto.randomUUID()}, ${userId}, 'credential', ${userId}, ${hash}, now())`.execute(ctx.db)
	await ctx.db.insertInto('identity.person').values({
		unit_id: ctx.unit, id: personId, user_id: userId, full_name: name, position_title: made.positionTitle.trim(),
		agency_id: made.agencyId, ends_on: made.endsOn, must_change_password: made.mustChangePassword, created_at: ctx.now
	}).execute()
	await holdRoles(ctx, personId, made.roles)
	return { personId, userId }
}
