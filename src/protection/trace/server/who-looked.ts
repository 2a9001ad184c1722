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
 *  Looks at the referrals and orders of the case belong to it. The newest two hundred; `all` counts them. */
export const whoLooked = sealed('who-looked', async (ctx, asked: { code: string }): Promise<{ lines: Looked[]; all: number }> => {
	const theCase = await enterCase(ctx, asked.code, 'who-looked', 'looked')
	const { rows } = await sql<{ seq: string; at: Date; by: string | null; verb: string; outcome: Looked['outcome']; reasonCode: string; subjectId: string; reason: Uint8Array | null; all: string }>`
		select t.seq, t.at, coalesce(w.code, u.short_name, p.position_title) as by, t.verb, t.outcome, t.reason_code as "reasonCode", t.subject_id as "subjectId",
			t.sealed_reason as reason, count(*) over () as all
		from protection.trace t
		left join protection.worker w on w.unit_id = t.unit_id and w.person_id = t.person_id
		left join identity.person p on p.unit_id = t.unit_id and p.id = t.person_id left join identity.unit u on u.id = p.agency_id
		where t.unit_id = ${ctx.unit} and t.subject_id in (select ${theCase.id}::uuid
			union all select r.id from protection.referral r where r.unit_id = ${ctx.unit} and r.case_id = ${theCase.id}
			union all select o.id from protection.protective_order o where o.unit_id = ${ctx.unit} and o.case_id = ${theCase.id})
		order by t.seq desc limit ${PAGE}`.execute(ctx.sealedDb)
	const lines = await Promise.all(rows.map(async (row) => ({
		seq: Number(row.seq), at: row.at, by: row.by ?? '', verb: row.verb, outcome: row.outcome, code: row.reasonCode,
		reason: row.reason && row.subjectId === theCase.id ? await ctx.keys.open(ctx.sealedDb, theCase.id, 'trace', row.reason) ?? '' : ''
	})))
	return { lines, all: Number(rows[0]?.all ?? 0) }
})
