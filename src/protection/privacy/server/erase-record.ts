import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { destroyKey } from '../../seal/server/destroy-key.ts'
import { findClosed } from './find-record.ts'

/** Erases a closed case or alert for good by destroying its key; with `also` the keys of the case's referrals, orders, alerts and
 *  stays as well. The trace and the code stay, and with them who asked for it, and why, under a key of its own. Backups hold
 *  the key until they are gone themselves.
 *  @throws Refused not-found, still-open, held-by-request, kept-longer, erased-already */
export const eraseRecord = sealed('erase-record', async (ctx, asked: { kind: 'case' | 'alert'; code: string; reason: string; also: boolean }): Promise<{ keys: number }> => {
	const found = asked.kind === 'case' ? await caseToErase(ctx, asked) : [await findClosed(ctx, asked, 'erase-record')]
	found.push(...(await endedHolds(ctx, found[0]!)))
	const id = newId(ctx.now.getTime())
	await ctx.keys.begin(ctx.sealedDb, id)
	for (const record of found) await destroyKey(ctx, record)
	await ctx.sealedDb.insertInto('protection.erasure').values({
		unit_id: ctx.unit, id, kind: asked.kind, code: asked.code, keys: found.length, at: ctx.now, by_person: ctx.actor.personId,
		sealed: await ctx.keys.seal(ctx.sealedDb, id, 'erasure', JSON.stringify({ reason: asked.reason }))
	}).execute()
	leave(ctx, 'erase-record', 'done', { kind: asked.kind, id: found[0]! }, { code: `${found.length}` })
	leave(ctx, 'erase-record', 'done', { kind: 'erasure', id }, { reason: asked.reason })
	return { keys: found.length }
})

async function caseToErase(ctx: ProtectionCtx, { code, also }: { code: string; also: boolean }): Promise<string[]> {
	const theCase = await enterCase(ctx, code, 'erase-record', 'done')
	if (theCase.state !== 'closed') throw new Refused('still-open')
	const { rows } = await sql<{ id: string; own: boolean; held: boolean }>`
		select k.record_id as id, k.record_id = ${theCase.id} as own,
			exists (select from protection.data_request q where q.unit_id = ${ctx.unit} and q.case_id = ${theCase.id} and q.answered_at is null and q.kind <> 'delete')
				or exists (select from protection.clock c where c.unit_id = ${ctx.unit} and c.case_id = ${theCase.id} and c.stopped_at is null) as held
		from protection.record_key k where k.unit_id = ${ctx.unit} and k.wrapped is not null and (k.record_id = ${theCase.id} or (${also} and k.record_id in (
			select id from protection.referral where unit_id = ${ctx.unit} and case_id = ${theCase.id}
			union all select id from protection.protective_order where unit_id = ${ctx.unit} and case_id = ${theCase.id}
			union all select id from protection.alert where unit_id = ${ctx.unit} and case_id = ${theCase.id})))
		order by own desc for update`.execute(ctx.sealedDb)
	if (!rows[0]?.own) throw new Refused('erased-already')
	if (rows[0].held) throw new Refused('held-by-request')
	return rows.map((row) => row.id)
}

/** The holds there were: why it stayed goes with it. @throws Refused kept-longer while one stands */
async function endedHolds(ctx: ProtectionCtx, recordId: string): Promise<string[]> {
	const holds = await ctx.sealedDb.selectFrom('protection.hold').select(['id', 'lifted_at', 'until_on']).where('unit_id', '=', ctx.unit).where('record_id', '=', recordId).execute()
	if (holds.some((hold) => hold.lifted_at === null && hold.until_on >= dayOf(ctx.now))) throw new Refused('kept-longer')
	return holds.map((hold) => hold.id)
}
