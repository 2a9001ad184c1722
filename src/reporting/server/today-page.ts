import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { mayDo } from '#rights/rights.ts'
import { tasksOfToday, type Waiting } from '#work/server/index.ts'

/** The period q as addresses name it. */
const slug = sql`q.year || '-' || case q.kind when 'year' then 'y' when 'half-year' then 'h' || q.ordinal
	when 'quarter' then 'q' || q.ordinal else 'm' || lpad(q.ordinal::text, 2, '0') end`

/** A plan that waits for approval, a report that waits for signature, a return the body was reminded of, a document new
 *  to it; for who supervises, the latest signed report. */
export interface OtherWaiting {
	readonly why: 'plan' | 'report' | 'document' | 'return' | 'signed'
	readonly href: string
	readonly title: string
	readonly day: string | null
	/** Of a missing return: the day of the last reminder. */
	readonly remindedOn: string | null
}

/** The first page: what waits for this person today. Two statements. */
export const openToday = look('see-tasks', async (ctx, _which: Record<string, never>): Promise<{ others: OtherWaiting[]; tasks: Waiting[] }> => {
	const leads = ctx.actor.roles.includes('leader')
	const agencyId = mayDo(ctx.actor.roles, 'send-return') ? ctx.actor.agencyId : null
	const { rows } = await sql<OtherWaiting>`
		select 'plan' as why, '/plan/' || p.year as href, p.title, (p.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as "remindedOn"
			from plan.plan p where p.unit_id = ${ctx.unit} and p.state = 'submitted' and ${leads}
		union all select 'report', '/reporting/' || ${slug} || '/report', '', q.report_due_on, null
			from reporting.report r join reporting.period q on q.unit_id = r.unit_id and q.id = r.period_id
			where r.unit_id = ${ctx.unit} and r.state = 'submitted' and ${leads}
		union all select 'return', '/reporting/' || ${slug} || '/return', ${slug}, q.returns_due_on, (c.reminded_at at time zone 'Asia/Ho_Chi_Minh')::date
			from reporting.reminder c join reporting.period q on q.unit_id = c.unit_id and q.id = c.period_id
				join reporting.report r on r.unit_id = q.unit_id and r.period_id = q.id and r.state = 'draft'
			where c.unit_id = ${ctx.unit} and c.agency_id = ${agencyId}::uuid
				and not exists (select from reporting.return s where s.unit_id = c.unit_id and s.period_id = c.period_id and s.agency_id = c.agency_id)
		union all (select 'document', '/documents/' || d.id, d.subject, d.issued_on, null
			from documents.recipient c join documents.document d on d.unit_id = c.unit_id and d.id = c.document_id
			where c.unit_id = ${ctx.unit} and c.agency_id = ${ctx.actor.agencyId}::uuid and not exists (select from documents.opening o
				where o.unit_id = c.unit_id and o.document_id = c.document_id and o.person_id = ${ctx.actor.personId}::uuid)
			order by d.issued_on desc limit 5)
		union all (select 'signed', '/reporting/' || ${slug} || '/report', ${slug}, d.issued_on, null
			from reporting.report r join reporting.period q on q.unit_id = r.unit_id and q.id = r.period_id
				join documents.document d on d.unit_id = r.unit_id and d.id = r.document_id
			where r.unit_id = ${ctx.unit} and r.state = 'signed' and ${ctx.actor.roles.includes('front-supervisor')}
			order by d.issued_on desc, d.number desc limit 1)`.execute(ctx.db)
	return { others: rows, tasks: await tasksOfToday(ctx, { limit: 100 }) }
})
