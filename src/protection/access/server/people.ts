import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { SealedRole } from '../holders.ts'
import { checkAccess, checkConfirming, checkNaming, type Access } from '../naming.ts'
import { nextCode } from './next-code.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'
import { leave, sealed } from './sealed-verb.ts'

export interface PersonHere {
	readonly id: string
	readonly personId: string
	readonly name: string
	readonly position: string
	readonly code: string
	readonly role: SealedRole
	readonly from: string
	readonly to: string | null
	readonly confirmed: boolean
	readonly mayConfirm: boolean
}

/** Who may come behind the lock, and who waits for the second person's word. */
export const seePeople = sealed('see-people', async (ctx, _: null): Promise<{ here: PersonHere[]; others: { id: string; name: string; position: string }[] }> => {
	const today = dayOf(ctx.now)
	const { rows: here } = await sql<PersonHere>`select r.id, r.person_id as "personId", p.full_name as name, p.position_title as position, coalesce(w.code, '') as code, r.role,
			r.from_on as from, r.to_on as to, coalesce(r.confirmed_at > coalesce(p.access_changed_at, '-infinity'), false) as confirmed,
			not coalesce(r.confirmed_at > coalesce(p.access_changed_at, '-infinity'), false) and r.named_by <> ${ctx.actor.personId} and r.person_id <> ${ctx.actor.personId} and ${ctx.actor.roles.includes('officer')} as "mayConfirm"
		from protection.sealed_role r join identity.person p on p.unit_id = r.unit_id and p.id = r.person_id
		left join protection.worker w on w.unit_id = r.unit_id and w.person_id = r.person_id
		where r.unit_id = ${ctx.unit} and r.ended_at is null and (r.to_on is null or r.to_on >= ${today}) order by w.code nulls last, r.role`.execute(ctx.sealedDb)
	const { rows: others } = await sql<{ id: string; name: string; position: string }>`select p.id, p.full_name as name, p.position_title as position from identity.person p
		where p.unit_id = ${ctx.unit} and (p.ends_on is null or p.ends_on >= ${today}) and not exists (select from identity.role_holding h
			where h.unit_id = p.unit_id and h.person_id = p.id and h.role = 'administrator') order by p.full_name`.execute(ctx.sealedDb)
	leave(ctx, 'see-people', 'looked', { kind: 'people', id: null })
	return { here, others }
})

/** The leader names somebody; it counts when the officer has confirmed it. */
export const nameWorker = sealed('name-worker', async (ctx, asked: { personId: string; role: SealedRole; toOn: string | null }) => {
	checkNaming(asked.role, await officeRolesOf(ctx, asked.personId))
	const id = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.sealed_role').values({
		unit_id: ctx.unit, id, person_id: asked.personId, role: asked.role, from_on: dayOf(ctx.now), to_on: asked.toOn, named_by: ctx.actor.personId, named_at: ctx.now
	}).execute()
	leave(ctx, 'name-worker', 'done', { kind: 'person', id: asked.personId }, { code: asked.role })
	return id
})

/** The second person's word; the worker gets the code by which the others know her. Asked for again after a reset of her
 *  access. @throws Refused not-found, already-confirmed, no-second-factor-yet, needs-second-person */
export const confirmWorker = sealed('confirm-worker', async (ctx, asked: { namingId: string }) => {
	const naming = await ctx.sealedDb.selectFrom('protection.sealed_role').select(['person_id', 'named_by', 'role', 'confirmed_at']).where('unit_id', '=', ctx.unit)
		.where('id', '=', asked.namingId).where('ended_at', 'is', null).forUpdate().executeTakeFirst()
	if (!naming) throw new Refused('not-found')
	checkAccess(await accessOf(ctx, naming.person_id), naming.confirmed_at)
	checkConfirming({ namedBy: naming.named_by, personId: naming.person_id }, ctx.actor.personId)
	await ctx.sealedDb.updateTable('protection.sealed_role').set({ confirmed_by: ctx.actor.personId, confirmed_at: ctx.now })
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.namingId).execute()
	const known = await ctx.sealedDb.selectFrom('protection.worker').select('code').where('unit_id', '=', ctx.unit).where('person_id', '=', naming.person_id).executeTakeFirst()
	if (!known) await ctx.sealedDb.insertInto('protection.worker').values({ unit_id: ctx.unit, person_id: naming.person_id, code: await nextCode(ctx, 'worker') }).execute()
	leave(ctx, 'confirm-worker', 'done', { kind: 'person', id: naming.person_id }, { code: naming.role })
})

/** Ends at once, one word is enough: the open locks of that person close with it. */
export const endWorker = sealed('end-worker', async (ctx, asked: { namingId: string }) => {
	const ended = await ctx.sealedDb.updateTable('protection.sealed_role').set({ ended_by: ctx.actor.personId, ended_at: ctx.now })
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.namingId).where('ended_at', 'is', null).returning(['person_id', 'role']).executeTakeFirst()
	if (!ended) throw new Refused('not-found')
	await ctx.sealedDb.deleteFrom('protection.unlock').where('unit_id', '=', ctx.unit).where('person_id', '=', ended.person_id).execute()
	leave(ctx, 'end-worker', 'done', { kind: 'person', id: ended.person_id }, { code: ended.role })
})

async function accessOf(ctx: ProtectionCtx, personId: string): Promise<Access> {
	const { rows } = await sql<{ access: { secondFactor: boolean; sample: boolean; changedAt: string | null } }>`select protection.access_of(${ctx.unit}, ${personId}) as access`.execute(ctx.sealedDb)
	const { changedAt, ...rest } = rows[0]!.access
	return { ...rest, changedAt: changedAt === null ? null : new Date(changedAt) }
}

async function officeRolesOf(ctx: ProtectionCtx, personId: string): Promise<string[]> {
	const { rows } = await sql<{ roles: string[] }>`select array(select h.role from identity.role_holding h where h.unit_id = p.unit_id and h.person_id = p.id
			and h.from_on <= ${dayOf(ctx.now)} and (h.to_on is null or h.to_on >= ${dayOf(ctx.now)})) as roles
		from identity.person p where p.unit_id = ${ctx.unit} and p.id = ${personId}`.execute(ctx.sealedDb)
	if (!rows[0]) throw new Refused('not-found')
	return rows[0].roles
}
