import { dayOf, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { findClosed } from './find-record.ts'

/** Keeps one closed case or alert longer than its rule, with the reason and the last day. A new day takes the place of the old.
 *  @throws Refused not-found, still-open, erased-already, day-wrong for a day that is not ahead */
export const holdRecord = sealed('keep-longer', async (ctx, asked: { kind: 'case' | 'alert'; code: string; reason: string; until: Day }): Promise<void> => {
	if (asked.until <= dayOf(ctx.now)) throw new Refused('day-not-ahead')
	const recordId = await findClosed(ctx, asked, 'keep-longer')
	const id = newId(ctx.now.getTime())
	await lift(ctx, 'record_id', recordId)
	await ctx.keys.begin(ctx.sealedDb, id)
	await ctx.sealedDb.insertInto('protection.hold').values({
		unit_id: ctx.unit, id, record_id: recordId, kind: asked.kind, code: asked.code, until_on: asked.until, at: ctx.now, by_person: ctx.actor.personId,
		sealed: await ctx.keys.seal(ctx.sealedDb, id, 'hold', JSON.stringify({ reason: asked.reason }))
	}).execute()
	leave(ctx, 'keep-longer', 'done', { kind: 'hold', id }, { code: asked.until })
})

/** Lets it go by its rule again. @throws Refused not-found */
export const liftHold = sealed('keep-longer', async (ctx, { holdId }: { holdId: string }): Promise<void> => {
	if (!(await lift(ctx, 'id', holdId))) throw new Refused('not-found')
	leave(ctx, 'keep-longer', 'done', { kind: 'hold', id: holdId }, { code: 'lifted' })
})

async function lift(ctx: ProtectionCtx, by: 'id' | 'record_id', id: string): Promise<boolean> {
	const { numUpdatedRows } = await ctx.sealedDb.updateTable('protection.hold').set({ lifted_at: ctx.now, lifted_by: ctx.actor.personId })
		.where('unit_id', '=', ctx.unit).where(by, '=', id).where('lifted_at', 'is', null).executeTakeFirst()
	return numUpdatedRows > 0n
}

export interface HeldLine { readonly id: string; readonly code: string; readonly until: Day; readonly by: string; readonly reason: string }

/** What is held on this day, with why. */
export async function heldNow(ctx: ProtectionCtx): Promise<HeldLine[]> {
	const rows = await ctx.sealedDb.selectFrom('protection.hold as h').leftJoin('protection.worker as w', (join) => join.onRef('w.unit_id', '=', 'h.unit_id').onRef('w.person_id', '=', 'h.by_person'))
		.select(['h.id', 'h.code', 'h.until_on', 'h.sealed', 'w.code as by']).where('h.unit_id', '=', ctx.unit).where('h.lifted_at', 'is', null).where('h.until_on', '>=', dayOf(ctx.now)).orderBy('h.until_on').execute()
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.id))
	return Promise.all(rows.map(async (row) => ({ id: row.id, code: row.code, until: row.until_on, by: row.by ?? '', reason: reasonIn(await ctx.keys.open(ctx.sealedDb, row.id, 'hold', row.sealed)) })))
}

function reasonIn(opened: string | null): string {
	return opened === null ? '' : (JSON.parse(opened) as { reason: string }).reason
}
