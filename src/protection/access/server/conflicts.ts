import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from './case-door.ts'
import { notKeptOut } from './kept-out.ts'
import { leave, sealed } from './sealed-verb.ts'
import { standingRole } from './standing.ts'

export interface NamedConflict { readonly id: string; readonly name: string; readonly position: string; readonly why: string; readonly addedAt: Date }

/** People kept out of one case: relatives, former partners, colleagues of either side. */
export const seeConflicts = sealed('name-conflict', async (ctx, asked: { code: string }): Promise<{ named: NamedConflict[]; people: { id: string; name: string; position: string }[]; mayEnd: boolean }> => {
	const theCase = await enterCase(ctx, asked.code, 'name-conflict', 'looked')
	const rows = await ctx.sealedDb.selectFrom('protection.conflict as x')
		.innerJoin('identity.person as p', (join) => join.onRef('p.unit_id', '=', 'x.unit_id').onRef('p.id', '=', 'x.person_id'))
		.select(['x.id', 'x.sealed_why', 'x.added_at', 'p.full_name', 'p.position_title']).where('x.unit_id', '=', ctx.unit).where('x.case_id', '=', theCase.id)
		.where('x.removed_at', 'is', null).orderBy('x.added_at').execute()
	const people = await ctx.sealedDb.selectFrom('identity.person').select(['id', 'full_name as name', 'position_title as position'])
		.where('unit_id', '=', ctx.unit).where('id', '<>', ctx.actor.personId).orderBy('full_name').execute()
	const named = await Promise.all(rows.map(async (row) => ({
		id: row.id, name: row.full_name, position: row.position_title, addedAt: row.added_at,
		why: await ctx.keys.open(ctx.sealedDb, theCase.id, `conflict/${row.id}`, row.sealed_why) ?? ''
	})))
	return { named, people, mayEnd: ctx.actor.roles.includes('supervisor') }
})

/** Names somebody: from this moment the case is not there for that person, whatever her role; a right in use ends with it.
 *  The case worker herself is not named here: the case is then given to another first.
 *  @throws Refused not-found, conflict-with-worker */
export const nameConflict = sealed('name-conflict', async (ctx, asked: { code: string; personId: string; why: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'name-conflict', 'done')
	if (asked.personId === theCase.caseWorkerId) throw new Refused('conflict-with-worker')
	const known = await ctx.sealedDb.selectFrom('identity.person').select('id').where('unit_id', '=', ctx.unit).where('id', '=', asked.personId).executeTakeFirst()
	if (!known) throw new Refused('not-found')
	const id = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.conflict').values({
		unit_id: ctx.unit, id, case_id: theCase.id, person_id: asked.personId, added_by: ctx.actor.personId, added_at: ctx.now,
		sealed_why: await ctx.keys.seal(ctx.sealedDb, theCase.id, `conflict/${id}`, asked.why)
	}).execute()
})

/** Only a supervisor lets somebody near again. @throws Refused not-found */
export const endConflict = sealed('end-conflict', async (ctx, asked: { code: string; conflictId: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'end-conflict', 'done')
	const { numUpdatedRows } = await ctx.sealedDb.updateTable('protection.conflict').set({ removed_by: ctx.actor.personId, removed_at: ctx.now })
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.conflictId).where('case_id', '=', theCase.id).where('removed_at', 'is', null).executeTakeFirst()
	if (numUpdatedRows === 0n) throw new Refused('not-found')
})

/** Gives the case to another worker, or names its supervisor. Nobody in conflict, and nobody without the role today.
 *  @throws Refused not-found, cannot-take-case */
export const assignCase = sealed('assign-case', async (ctx, asked: { code: string; personId: string; role: 'case-worker' | 'supervisor' }) => {
	const theCase = await enterCase(ctx, asked.code, 'assign-case', 'done', { code: asked.role })
	const fit = await ctx.sealedDb.selectFrom('protection.case_file as c').innerJoin(standingRole(ctx).as('r'), (join) => join.onTrue()).select('c.id')
		.where('c.unit_id', '=', ctx.unit).where('c.id', '=', theCase.id).where('r.person_id', '=', asked.personId).where('r.role', '=', asked.role)
		.where(notKeptOut(ctx, 'c.id', asked.personId)).executeTakeFirst()
	if (!fit) throw new Refused('cannot-take-case')
	await ctx.sealedDb.updateTable('protection.assignment').set({ to_at: ctx.now }).where('unit_id', '=', ctx.unit).where('case_id', '=', theCase.id)
		.where('role', '=', asked.role).where('to_at', 'is', null).execute()
	await ctx.sealedDb.insertInto('protection.assignment').values({
		unit_id: ctx.unit, case_id: theCase.id, person_id: asked.personId, role: asked.role, from_at: ctx.now, by_person: ctx.actor.personId
	}).execute()
	const column = asked.role === 'supervisor' ? { supervisor_id: asked.personId } : { case_worker_id: asked.personId }
	await ctx.sealedDb.updateTable('protection.case_file').set(column).where('unit_id', '=', ctx.unit).where('id', '=', theCase.id).execute()
})

/** For the page that gives a case away: who may take it. */
export const seeAssignment = sealed('assign-case', async (ctx, asked: { code: string }): Promise<{ people: { id: string; name: string; code: string; role: 'case-worker' | 'supervisor' }[]; caseWorkerId: string; supervisorId: string | null }> => {
	const theCase = await enterCase(ctx, asked.code, 'assign-case', 'looked')
	const rows = await ctx.sealedDb.selectFrom(standingRole(ctx).as('r'))
		.innerJoin('identity.person as p', 'p.id', 'r.person_id').innerJoin('protection.worker as w', 'w.person_id', 'r.person_id')
		.select(['p.id', 'p.full_name as name', 'w.code', 'r.role']).where('p.unit_id', '=', ctx.unit).where('w.unit_id', '=', ctx.unit)
		.where('r.role', 'in', ['case-worker', 'supervisor']).orderBy('w.code').execute()
	leave(ctx, 'assign-case', 'looked', { kind: 'case', id: theCase.id })
	return { people: rows as { id: string; name: string; code: string; role: 'case-worker' | 'supervisor' }[], caseWorkerId: theCase.caseWorkerId, supervisorId: theCase.supervisorId }
})
