import { Refused } from '#kernel/refused.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { standingRole } from '../../access/server/standing.ts'
import { changeAlert, enterAlert } from './alert-door.ts'
import { keepOutOf } from './kept-out.ts'
import { listVillages } from './list-villages.ts'

interface Named { readonly id: string; readonly name: string; readonly position: string; readonly why: string }

/** Who is kept out of an alert, and whom one can name. @throws Refused not-found */
export const seeKeptOut = sealed('keep-out-of-alert', async (ctx, asked: { code: string }): Promise<{ version: number; named: Named[]; people: { id: string; name: string; position: string }[]; mayEnd: boolean }> => {
	const alert = await enterAlert(ctx, asked.code, 'keep-out-of-alert', { whole: true })
	const rows = await ctx.sealedDb.selectFrom('protection.alert_conflict as x').innerJoin('identity.person as p', (join) => join.onRef('p.unit_id', '=', 'x.unit_id').onRef('p.id', '=', 'x.person_id'))
		.select(['x.id', 'x.sealed_why', 'p.full_name', 'p.position_title']).where('x.unit_id', '=', ctx.unit).where('x.alert_id', '=', alert.id).where('x.removed_at', 'is', null).orderBy('x.added_at').execute()
	const named = await Promise.all(rows.map(async (row) => ({
		id: row.id, name: row.full_name, position: row.position_title, why: row.sealed_why ? await ctx.keys.open(ctx.sealedDb, alert.id, `conflict/${row.id}`, row.sealed_why) ?? '' : ''
	})))
	const people = await ctx.sealedDb.selectFrom('identity.person').select(['id', 'full_name as name', 'position_title as position']).where('unit_id', '=', ctx.unit).orderBy('full_name').execute()
	return { version: alert.version, named, people, mayEnd: ctx.actor.roles.includes('supervisor') }
})

/** From this moment the alert, and those linked with it, are not there for that person, whatever her post. Who sees to it
 *  passes it on first. @throws Refused not-found, changed-meanwhile, conflict-with-worker */
export const keepOutOfAlert = sealed('keep-out-of-alert', async (ctx, asked: { code: string; version: number; personId: string; why: string }): Promise<void> => {
	const alert = await enterAlert(ctx, asked.code, 'keep-out-of-alert', { version: asked.version, whole: true })
	if (asked.personId === alert.assignedTo) throw new Refused('conflict-with-worker')
	const known = await ctx.sealedDb.selectFrom('identity.person').select('id').where('unit_id', '=', ctx.unit).where('id', '=', asked.personId).executeTakeFirst()
	if (!known) throw new Refused('not-found')
	const linked = await ctx.sealedDb.selectFrom('protection.alert_link').select(['alert_id', 'other_id']).where('unit_id', '=', ctx.unit)
		.where((where) => where.or([where('alert_id', '=', alert.id), where('other_id', '=', alert.id)])).execute()
	for (const id of new Set([alert.id, ...linked.flatMap(({ alert_id, other_id }) => [alert_id, other_id])])) await keepOutOf(ctx, id, [asked.personId], asked.why)
	await changeAlert(ctx, alert, {})
})

/** Only a supervisor lets somebody near again. @throws Refused not-found, changed-meanwhile */
export const letNearAlert = sealed('end-conflict', async (ctx, asked: { code: string; version: number; conflictId: string }): Promise<void> => {
	const alert = await enterAlert(ctx, asked.code, 'end-conflict', { version: asked.version, whole: true })
	const { numUpdatedRows } = await ctx.sealedDb.updateTable('protection.alert_conflict').set({ removed_by: ctx.actor.personId, removed_at: ctx.now })
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.conflictId).where('alert_id', '=', alert.id).where('removed_at', 'is', null).executeTakeFirst()
	if (numUpdatedRows === 0n) throw new Refused('not-found')
	await changeAlert(ctx, alert, {})
})

/** The empty sheet of somebody who writes down what she heard: the villages, and who stands behind the lock and could be
 *  too near to see it. */
export const openNoteSheet = sealed('note-alert', async (ctx, _: null) => {
	const people = await ctx.sealedDb.selectFrom(standingRole(ctx).as('r')).innerJoin('identity.person as p', 'p.id', 'r.person_id')
		.select(['p.id', 'p.full_name as name', 'p.position_title as position']).distinct().where('p.unit_id', '=', ctx.unit).orderBy('name').execute()
	leave(ctx, 'note-alert', 'looked', { kind: 'alerts', id: null })
	return { villages: await listVillages(ctx), people }
})
