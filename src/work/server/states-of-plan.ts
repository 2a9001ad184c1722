import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { standingOf, type Standing, type TaskState } from '../task.ts'

/** How the task of a clause stands today, for the margin of the plan. */
export interface ClauseTask {
	/** Null when its basis is not a line of the plan: a row of its annex. */
	readonly lineKey: string | null
	readonly taskId: string
	readonly number: number
	readonly title: string
	readonly leadName: string
	readonly partnerNames: readonly string[]
	readonly dueOn: string | null
	readonly standing: Standing
	readonly files: number
}

/** Every task of one plan, with its clause where it has one, in one statement. The province reads the plan of a ward, and how it stands.
 *  Runs inside a look. */
export async function statesOfPlan(ctx: Ctx, planId: string): Promise<ClauseTask[]> {
	const { rows } = await sql<Omit<ClauseTask, 'standing'> & { state: TaskState; doneOn: string | null }>`
		select t.line_key as "lineKey", t.id as "taskId", t.number, t.title, u.name as "leadName", t.due_on as "dueOn", t.state, t.done_on as "doneOn",
			coalesce((select array_agg(pu.short_name order by pu.sort) from work.task_partner p join identity.unit pu on pu.id = p.agency_id
				where p.unit_id = t.unit_id and p.task_id = t.id), '{}') as "partnerNames",
			(select count(*)::int from documents.file f join work.event e on e.unit_id = f.unit_id and e.id = f.owner_id
				where f.unit_id = t.unit_id and f.owner_kind = 'event' and e.task_id = t.id) as files
		from work.task t join identity.unit u on u.id = t.lead_agency_id
		where t.unit_id = any(${[...ctx.units]}::uuid[]) and t.plan_id = ${planId}
		order by t.number`.execute(ctx.db)
	const today = dayOf(ctx.now)
	return rows.map(({ state, doneOn, ...row }) => ({ ...row, standing: standingOf({ state, dueOn: row.dueOn, doneOn }, today) }))
}
