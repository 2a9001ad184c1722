import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'

export interface AuditLine {
	readonly id: string
	readonly at: Date
	readonly personName: string
	readonly verb: string
	readonly outcome: 'done' | 'refused'
	readonly reason: string
	readonly thingKind: string
	readonly thing: string
	readonly from: string
}
export interface AuditAsked { readonly personId?: string | undefined, readonly verb?: string | undefined, readonly day?: string | undefined, readonly refused?: boolean | undefined, readonly page: number }

export const AUDIT_PAGE = 50

/** One page of the log, newest first, with the people to filter by. Of things of the programme only the kind is shown. */
export const seeAudit = look('see-audit', async (ctx, asked: AuditAsked) => {
	const where = sql`e.unit_id = ${ctx.unit}
		${asked.personId ? sql`and e.person_id = ${asked.personId}` : sql``} ${asked.verb ? sql`and e.verb = ${asked.verb}` : sql``}
		${asked.refused ? sql`and e.outcome = 'refused'` : sql``}
		${asked.day ? sql`and e.at >= (${asked.day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh' and e.at < (${asked.day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'` : sql``}`
	const { rows: lines } = await sql<AuditLine & { total: number }>`select e.id, e.at, e.person_name as "personName", e.verb, e.outcome, e.reason,
		e.thing_kind as "thingKind", coalesce(p.full_name, u.name, '') as thing, e.from_address as "from", count(*) over ()::int as total
		from audit.entry e
		left join identity.person p on e.thing_kind = 'account' and p.unit_id = e.unit_id and p.id::text = e.thing_id
		left join identity.unit u on e.thing_kind = 'unit' and u.id::text = e.thing_id
		where ${where} order by e.at desc, e.id desc limit ${AUDIT_PAGE} offset ${(asked.page - 1) * AUDIT_PAGE}`.execute(ctx.db)
	const people = await ctx.db.selectFrom('identity.person').select(['id', 'full_name as name']).where('unit_id', '=', ctx.unit).orderBy('full_name').execute()
	return { lines, people, total: lines[0]?.total ?? 0 }
})
