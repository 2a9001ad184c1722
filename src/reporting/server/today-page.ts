import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { tasksOfToday, type Waiting } from '#work/server/index.ts'

/** A plan that waits for approval, a report that waits for signature, a document new to the person's body. */
export interface OtherWaiting {
	readonly why: 'plan' | 'report' | 'document'
	readonly href: string
	readonly title: string
	readonly day: string | null
}

/** The first page: what waits for this person today. Two statements. */
export const openToday = look('see-tasks', async (ctx, _which: Record<string, never>): Promise<{ others: OtherWaiting[]; tasks: Waiting[] }> => {
	const leads = ctx.actor.roles.includes('leader')
	const { rows } = await sql<OtherWaiting>`
		select 'plan' as why, '/plan/' || p.year as href, p.title, (p.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as day
			from plan.plan p where p.unit_id = ${ctx.unit} and p.state = 'submitted' and ${leads}
		union all select 'report', '/reporting/' || q.year || '-' || case q.kind when 'year' then 'y' when 'half-year' then 'h' || q.ordinal
				when 'quarter' then 'q' || q.ordinal else 'm' || lpad(q.ordinal::text, 2, '0') end || '/report', '', q.report_due_on
			from reporting.report r join reporting.period q on q.unit_id = r.unit_id and q.id = r.period_id
			where r.unit_id = ${ctx.unit} and r.state = 'submitted' and ${leads}
		union all (select 'document', '/documents/' || d.id, d.subject, d.issued_on
			from documents.recipient c join documents.document d on d.unit_id = c.unit_id and d.id = c.document_id
			where c.unit_id = ${ctx.unit} and c.agency_id = ${ctx.actor.agencyId}::uuid and not exists (select from documents.opening o
				where o.unit_id = c.unit_id and o.document_id = c.document_id and o.person_id = ${ctx.actor.personId}::uuid)
			order by d.issued_on desc limit 5)`.execute(ctx.db)
	return { others: rows, tasks: await tasksOfToday(ctx, { limit: 100 }) }
})
