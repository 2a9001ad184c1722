import { createHmac, randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { EMPTY } from '../../cases/case-parts.ts'
import { keyRing, type KeyRing } from '../../seal/server/key-ring.ts'
import { COUNTED_PARTS, incidentOf, type CaseBeside, type CountedParts } from '../from-parts.ts'
import type { IncidentFact } from '../incident-fact.ts'
import type { Span } from '../release-plan.ts'

const BATCH = 500

interface Row extends Omit<CaseBeside, 'stays'> { wrapped: Uint8Array; keyVersion: number }

/** Every case opened within these days as it is counted; one whose key was destroyed is gone from here too. In batches with a
 *  ring of keys of their own, so that neither the memory nor the other requests suffer under many cases. */
export async function gatherIncidents(ctx: ProtectionCtx, span: Span): Promise<IncidentFact[]> {
	const secret = randomBytes(32)
	const opaque = (words: string) => createHmac('sha256', secret).update(words).digest('hex').slice(0, 24)
	const facts: IncidentFact[] = []
	let after: { at: Date; id: string } | null = null
	for (;;) {
		const rows: Row[] = await nextCases(ctx, span, after)
		const keys = keyRing(ctx.unit, () => ctx.now)
		for (const row of rows) keys.keep(row.id, row.wrapped, row.keyVersion)
		const [parts, stays] = await openParts(ctx, keys, rows.map((row) => row.id))
		for (const row of rows) facts.push(incidentOf({ ...row, stays: stays.get(row.id) ?? [] }, { ...EMPTY, ...parts.get(row.id) }, opaque))
		const last = rows.at(-1)
		if (!last || rows.length < BATCH) return facts
		after = { at: last.openedAt, id: last.id }
		await setImmediate()
	}
}

async function nextCases(ctx: ProtectionCtx, span: Span, after: { at: Date; id: string } | null): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select c.id, c.opened_at as "openedAt", c.child_path as "childPath", k.wrapped, k.unit_key_version as "keyVersion",
			coalesce((select json_agg(json_build_object('need', n.need, 'state', n.state, 'since', n.since)) from protection.need_track n where n.unit_id = c.unit_id and n.case_id = c.id), '[]') as needs,
			coalesce((select json_agg(json_build_object('need', r.need, 'receiver', r.receiver, 'state', r.state, 'sentAt', r.sent_at, 'doneAt', r.done_at))
				from protection.referral r where r.unit_id = c.unit_id and r.case_id = c.id), '[]') as referrals,
			coalesce((select json_agg(json_build_object('item', s.item, 'onDay', s.on_day)) from protection.support s where s.unit_id = c.unit_id and s.case_id = c.id), '[]') as support,
			exists (select from protection.protective_order o where o.unit_id = c.unit_id and o.case_id = c.id and o.kind = 'contact-ban' and o.in_force_at is not null) as banned
		from protection.case_file c join protection.record_key k on k.unit_id = c.unit_id and k.record_id = c.id and k.wrapped is not null
		where c.unit_id = ${ctx.unit} and c.opened_at >= ${`${span.from}T00:00:00+07:00`} and c.opened_at < (${span.to}::date + 1)::text::timestamp at time zone 'Asia/Ho_Chi_Minh'
			and (${after === null} or (c.opened_at, c.id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
		order by c.opened_at, c.id limit ${BATCH}`.execute(ctx.sealedDb)
	return rows
}

async function openParts(ctx: ProtectionCtx, keys: KeyRing, ids: readonly string[]): Promise<[Map<string, Partial<CountedParts>>, Map<string, Date[]>]> {
	const parts = new Map<string, Partial<CountedParts>>()
	const stayIds = new Map<string, string>()
	const rows = ids.length === 0 ? [] : await ctx.sealedDb.selectFrom('protection.case_part').select(['case_id', 'part', 'sealed']).where('unit_id', '=', ctx.unit)
		.where('case_id', 'in', ids).where('part', 'in', [...COUNTED_PARTS, 'stay']).execute()
	for (const { case_id, part, sealed } of rows) {
		const text = await keys.open(ctx.sealedDb, case_id, `part/${part}`, sealed)
		if (text === null) continue
		const words = JSON.parse(text) as object
		if (part === 'stay') for (const { stayId } of (words as { stays: { stayId: string }[] }).stays) stayIds.set(stayId, case_id)
		else parts.set(case_id, { ...parts.get(case_id), [part]: { ...EMPTY[part as keyof CountedParts], ...words } })
	}
	return [parts, await staysOf(ctx, stayIds)]
}

async function staysOf(ctx: ProtectionCtx, caseOf: ReadonlyMap<string, string>): Promise<Map<string, Date[]>> {
	const rows = caseOf.size === 0 ? [] : await ctx.sealedDb.selectFrom('protection.stay').select(['id', 'from_at']).where('unit_id', '=', ctx.unit).where('id', 'in', [...caseOf.keys()]).execute()
	const stays = new Map<string, Date[]>()
	for (const { id, from_at } of rows) stays.set(caseOf.get(id)!, [...(stays.get(caseOf.get(id)!) ?? []), from_at])
	return stays
}
