import { sql } from 'kysely'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import type { StayPart } from '../../services/stay.ts'
import type { WorkItem } from '../work-item.ts'
import { mineSql } from './cases-of-mine.ts'

interface Row { id: string; code: string; sealed: Uint8Array; wrapped: Uint8Array | null; keyVersion: number; running: { stayId: string; clock: string; dueAt: string; warnAt: string | null }[] }

/** Clocks that warn or are late of somebody of her own cases who stays somewhere. Which case it is stands only in the case's
 *  sealed part: it is opened here and forgotten. One statement. */
export async function staysForMe(ctx: ProtectionCtx): Promise<WorkItem[]> {
	const { rows } = await sql<Row>`with running as materialized (select k.subject_id, k.clock, k.due_at, k.warn_at from protection.clock k
			where k.unit_id = ${ctx.unit} and k.stopped_at is null and k.subject_kind = 'stay' and coalesce(k.warn_at, k.due_at) <= ${ctx.now})
		select c.id, c.code, p.sealed, y.wrapped, y.unit_key_version as "keyVersion",
			(select jsonb_agg(jsonb_build_object('stayId', r.subject_id, 'clock', r.clock, 'dueAt', r.due_at, 'warnAt', r.warn_at)) from running r) as running
		from (${mineSql(ctx)}) m join protection.case_file c on c.unit_id = ${ctx.unit} and c.id = m.case_id
		join protection.case_part p on p.unit_id = c.unit_id and p.case_id = c.id and p.part = 'stay' join protection.record_key y on y.unit_id = c.unit_id and y.record_id = c.id
		where exists (select from running)`.execute(ctx.sealedDb)
	const items: WorkItem[] = []
	for (const row of rows) {
		ctx.keys.keep(row.id, row.wrapped, row.keyVersion)
		const text = await ctx.keys.open(ctx.sealedDb, row.id, 'part/stay', row.sealed)
		const stays = text === null ? [] : (JSON.parse(text) as StayPart).stays.map((one) => one.stayId)
		for (const { clock, dueAt, warnAt } of row.running.filter((one) => stays.includes(one.stayId))) {
			const at = new Date(dueAt)
			items.push({ kind: 'clock', clock, code: row.code, at, warnBefore: (at.getTime() - new Date(warnAt ?? dueAt).getTime()) / 60_000 })
		}
	}
	return items
}
