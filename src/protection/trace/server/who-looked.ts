import { sql } from 'kysely'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'

export interface Looked {
	readonly seq: number
	readonly at: Date
	/** CB-03; who had no code then, by name of the post's body. */
	readonly by: string
	readonly verb: string
	readonly outcome: 'looked' | 'done' | 'refused'
	readonly code: string
	readonly reason: string
}

const PAGE = 200

/** Who has looked at this case, when and why: for the supervisor, and printed for the survivor who asks.
 *  Looks at the alerts, referrals and orders of the case belong to it. Two hundred at a time, the newest first; `all` counts
 *  them, `older` is where the next ones begin. */
export const whoLooked = sealed('who-looked', async (ctx, asked: { code: string; before?: number | null }): Promise<{ lines: Looked[]; all: number; older: number | null }> => {
	const theCase = await enterCase(ctx, asked.code, 'who-looked', 'looked')
	const { rows } = await sql<{ seq: string; at: Date; by: string | null; verb: string; outcome: Looked['outcome']; reasonCode: string; subjectId: string; reason: Uint8Array | null; all: string; rank: string }>`
		select t.seq, t.at, coalesce(w.code, u.short_name, p.position_title) as by, t.verb, t.outcome, t.reason_code as "reasonCode", t.subject_id as "subjectId",
			t.sealed_reason as reason, t.all, t.rank
		from (select l.*, count(*) over () as all, count(*) over (order by l.seq) as rank from protection.trace l where l.unit_id = ${ctx.unit} and l.subject_id in (select ${theCase.id}::uuid
			union all select a.id from protection.alert a where a.unit_id = ${ctx.unit} and a.case_id = ${theCase.id}
			union all select r.id from protection.referral r where r.unit_id = ${ctx.unit} and r.case_id = ${theCase.id}
			union all select o.id from protection.protective_order o where o.unit_id = ${ctx.unit} and o.case_id = ${theCase.id})) t
		left join protection.worker w on w.unit_id = t.unit_id and w.person_id = t.person_id
		left join identity.person p on p.unit_id = t.unit_id and p.id = t.person_id left join identity.unit u on u.id = p.agency_id
		where ${asked.before ?? null}::bigint is null or t.seq < ${asked.before ?? null}
		order by t.seq desc limit ${PAGE}`.execute(ctx.sealedDb)
	const lines = await Promise.all(rows.map(async (row) => ({
		seq: Number(row.seq), at: row.at, by: row.by ?? '', verb: row.verb, outcome: row.outcome, code: row.reasonCode,
		reason: row.reason && row.subjectId === theCase.id ? await ctx.keys.open(ctx.sealedDb, theCase.id, 'trace', row.reason) ?? '' : ''
	})))
	const last = rows.at(-1)
	return { lines, all: Number(last?.all ?? 0), older: last && Number(last.rank) > 1 ? Number(last.seq) : null }
})
