import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'

/** One line of the programme as other modules see it. `part` is the heading it stands under, `lineKey` its clause. */
export interface Assignment {
	readonly taskId: string
	readonly lineKey: string | null
	readonly title: string
	readonly product: string
	readonly basis: string
	readonly leadAgencyId: string | null
	readonly partnerIds: readonly string[]
	readonly fromOn: string | null
	readonly toOn: string | null
	readonly part: string
	readonly year: number
}

/** The programme of one plan version in its order, in one statement. Runs inside a look or verb. */
export async function assignmentsOf(ctx: Ctx, planId: string): Promise<Assignment[]> {
	const { rows } = await sql<Assignment>`
		select a.task_id as "taskId", l.line_key as "lineKey", a.title, a.product, a.basis, a.lead_agency_id as "leadAgencyId",
			a.from_on as "fromOn", a.to_on as "toOn", p.year,
			coalesce((select array_agg(q.agency_id order by q.agency_id) from plan.assignment_partner q
				where q.unit_id = a.unit_id and q.assignment_id = a.id), '{}') as "partnerIds",
			coalesce((select h.words from plan.line h where h.unit_id = a.unit_id and h.plan_id = a.plan_id
				and h.kind in ('group', 'section') and h.ordinal <= l.ordinal order by h.ordinal desc limit 1), '') as part
		from plan.assignment a
		join plan.plan p on p.unit_id = a.unit_id and p.id = a.plan_id
		left join plan.line l on l.unit_id = a.unit_id and l.id = a.line_id
		where a.unit_id = ${ctx.unit} and a.plan_id = ${planId}
		order by a.ordinal`.execute(ctx.db)
	return rows
}
