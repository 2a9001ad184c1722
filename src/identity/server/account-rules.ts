import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { needsBody, rolesFor } from '../roles.ts'

export interface Held { readonly roles: readonly string[], readonly agencyId: string | null }

/** Roles must be of this kind of unit and have the body they speak for; the body must be one of this ward.
 *  @throws Refused body-needed, role-elsewhere, not-found */
export async function checkHeld(ctx: Ctx, { roles, agencyId }: Held): Promise<void> {
	const unit = await ctx.db.selectFrom('identity.unit').select('kind').where('id', '=', ctx.unit).executeTakeFirstOrThrow()
	if (roles.some((role) => !(rolesFor(unit.kind) as readonly string[]).includes(role))) throw new Refused('role-elsewhere')
	if (needsBody(roles) && !agencyId) throw new Refused('body-needed')
	if (!agencyId) return
	const body = await ctx.db.selectFrom('identity.unit').select('id').where('id', '=', agencyId).where('ward_id', '=', ctx.unit).where('ended_on', 'is', null).executeTakeFirst()
	if (!body) throw new Refused('not-found')
}

/** Sets exactly these roles from today. */
export async function holdRoles(ctx: Ctx, personId: string, roles: readonly string[]): Promise<void> {
	await ctx.db.deleteFrom('identity.role_holding').where('unit_id', '=', ctx.unit).where('person_id', '=', personId)
		.where('role', 'not in', [...roles]).execute()
	await ctx.db.insertInto('identity.role_holding')
		.values(roles.map((role) => ({ unit_id: ctx.unit, person_id: personId, role, from_on: dayOf(ctx.now), to_on: null })))
		.onConflict((conflict) => conflict.columns(['unit_id', 'person_id', 'role']).doUpdateSet({ to_on: null })).execute()
}

/** Somebody else must still be administrator, without an end. Two who strip each other at once are made to wait.
 *  @throws Refused last-administrator */
export async function refuseLastAdministrator(ctx: Ctx, personId: string): Promise<void> {
	await sql`select from identity.role_holding where unit_id = ${ctx.unit} and role = 'administrator' for update`.execute(ctx.db)
	const { rows } = await sql<{ person_id: string, ends_on: string | null }>`select h.person_id, p.ends_on from identity.role_holding h
		join identity.person p on p.unit_id = h.unit_id and p.id = h.person_id
		where h.unit_id = ${ctx.unit} and h.role = 'administrator' and h.to_on is null`.execute(ctx.db)
	const isOne = rows.some((row) => row.person_id === personId)
	if (isOne && !rows.some((row) => row.person_id !== personId && row.ends_on === null)) throw new Refused('last-administrator')
}

/** The user id behind a person of this unit.
 *  @throws Refused not-found */
export async function userOf(ctx: Ctx, personId: string): Promise<string> {
	const person = await ctx.db.selectFrom('identity.person').select('user_id').where('unit_id', '=', ctx.unit).where('id', '=', personId).executeTakeFirst()
	if (!person?.user_id) throw new Refused('not-found')
	return person.user_id
}

export async function endSessionsOf(ctx: Ctx, userId: string): Promise<void> {
	await sql`delete from auth.session where "userId" = ${userId}`.execute(ctx.db)
}
