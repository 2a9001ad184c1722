import { sql, type Insertable } from 'kysely'
import type { ProtectionCtx, ProtectionTables } from '../../access/server/sealed-ctx.ts'
import type { StoredLine } from '../trace-line.ts'
import { BEFORE_THE_FIRST, headMarkOf, markOf } from './chain.ts'

/** Adds the collected lines to the unit's chain: the last thing before the commit, for it holds the chain's end.
 *  If they cannot be written nothing is committed and nothing is shown. */
export async function writeTrace(ctx: ProtectionCtx): Promise<void> {
	const head = await holdHead(ctx)
	let [seq, mark] = [head.seq, head.mark]
	const rows: Insertable<ProtectionTables['protection.trace']>[] = []
	for (const line of ctx.lines) {
		const sealed = line.reason && line.subject.id ? await ctx.keys.seal(ctx.sealedDb, line.subject.id, 'trace', line.reason) : null
		seq += 1
		const stored: StoredLine = {
			unit: ctx.unit, seq, at: ctx.now, person: ctx.actor.personId || null, verb: line.verb, outcome: line.outcome,
			subjectKind: line.subject.kind, subjectId: line.subject.id, reason: sealed?.toString('base64') ?? '', reasonCode: line.reasonCode ?? '', from: ctx.from
		}
		mark = markOf(mark, stored)
		rows.push({ unit_id: ctx.unit, seq: String(seq), at: ctx.now, person_id: stored.person, verb: line.verb, outcome: line.outcome,
			subject_kind: stored.subjectKind, subject_id: stored.subjectId, sealed_reason: sealed, reason_code: stored.reasonCode, from_address: ctx.from, mark })
	}
	await ctx.sealedDb.with('added', (db) => db.insertInto('protection.trace').values(rows))
		.updateTable('protection.trace_head').set({ seq: String(seq), mark, head_mark: headMarkOf(ctx.unit, seq, mark) })
		.where('unit_id', '=', ctx.unit).execute()
}

async function holdHead(ctx: ProtectionCtx): Promise<{ seq: number; mark: Uint8Array }> {
	const held = () => ctx.sealedDb.selectFrom('protection.trace_head').select(['seq', 'mark']).where('unit_id', '=', ctx.unit).forUpdate().executeTakeFirst()
	const row = await held() ?? await (async () => {
		await sql`insert into protection.trace_head (unit_id, seq, mark, head_mark) values (${ctx.unit}, 0, ${BEFORE_THE_FIRST}, ${headMarkOf(ctx.unit, 0, BEFORE_THE_FIRST)})
			on conflict do nothing`.execute(ctx.sealedDb)
		return held()
	})()
	return { seq: Number(row!.seq), mark: row!.mark }
}
