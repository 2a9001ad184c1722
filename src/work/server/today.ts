import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { addDays, dayOf } from '#kernel/day.ts'
import { SOON_DAYS, standingOf, type Standing, type TaskState } from '../task.ts'
import { ownAgency } from './task-list.ts'

/** A thing that waits for this person: why, which task, by when. */
export interface Waiting {
	readonly why: 'extension' | 'result' | 'figures' | 'own' | 'returned' | 'overdue'
	readonly taskId: string
	readonly number: number
	readonly title: string
	readonly agencyName: string
	readonly basis: string
	readonly dueOn: string | null
	/** The later day an agency asks for; the day of the last reminder. */
	readonly askedDay: string | null
	readonly chasedOn: string | null
	readonly standing: Standing
}

interface Row extends Omit<Waiting, 'standing' | 'why'> {
	readonly state: TaskState
	readonly doneOn: string | null
	readonly leadId: string
	readonly partnerState: string | null
	readonly lastKind: string
	readonly sentFigures: number
	readonly extensionAsked: boolean
}

/** What of the tasks waits for this person today, the earliest promise first: one statement. */
export const tasksOfToday = look('see-tasks', async (ctx, which: { limit: number }): Promise<Waiting[]> => {
	const today = dayOf(ctx.now)
	const agency = ownAgency(ctx) ?? (ctx.actor.roles.some((role) => role === 'officer' || role === 'front-supervisor') ? ctx.actor.agencyId : null)
	const { rows } = await sql<Row>`
		select t.id as "taskId", t.number, t.title, u.name as "agencyName", t.basis, t.due_on as "dueOn", t.done_on as "doneOn", t.state,
			t.lead_agency_id as "leadId", mine.state as "partnerState", coalesce(last.kind, 'given') as "lastKind",
			ext.due_on as "askedDay", coalesce(ext.kind = 'extension-asked', false) as "extensionAsked",
			(select max((e.at at time zone 'Asia/Ho_Chi_Minh')::date) from work.event e where e.unit_id = t.unit_id and e.task_id = t.id and e.kind = 'chased') as "chasedOn",
			(select count(*)::int from work.figure f where f.unit_id = t.unit_id and f.task_id = t.id and f.state = 'sent') as "sentFigures"
		from work.task t join identity.unit u on u.id = t.lead_agency_id
		left join work.task_partner mine on mine.unit_id = t.unit_id and mine.task_id = t.id and mine.agency_id = ${agency}::uuid
		left join lateral (select e.kind from work.event e where e.unit_id = t.unit_id and e.task_id = t.id and e.kind in ('progress', 'result', 'accepted', 'returned')
			order by e.at desc, e.id desc limit 1) last on true
		left join lateral (select e.kind, e.due_on from work.event e where e.unit_id = t.unit_id and e.task_id = t.id
			and e.kind in ('extension-asked', 'extended', 'extension-refused') order by e.at desc, e.id desc limit 1) ext on true
		where t.unit_id = ${ctx.unit} and t.state in ('not-started', 'doing', 'reported')
			and (${agency}::uuid is null or ${ownAgency(ctx)}::uuid is null or t.lead_agency_id = ${agency}::uuid or mine.agency_id is not null)
			and (t.due_on <= ${addDays(today, 2 * SOON_DAYS)} or t.state = 'reported' or last.kind in ('returned', 'progress', 'result') or ext.kind = 'extension-asked')
		order by t.due_on, t.number limit ${which.limit}`.execute(ctx.db)
	return rows.flatMap((row) => waitingOf(ctx, row, agency, today))
})

function waitingOf(ctx: Ctx, row: Row, agency: string | null, today: string): Waiting[] {
	const { state, doneOn, leadId, partnerState, lastKind, sentFigures, extensionAsked, ...shown } = row
	const standing = standingOf({ state, dueOn: row.dueOn, doneOn }, today)
	const roles = ctx.actor.roles
	const found: Waiting['why'][] = []
	if (roles.includes('leader') && extensionAsked) found.push('extension')
	if (roles.includes('officer') && state === 'reported') found.push('result')
	else if (roles.includes('officer') && sentFigures > 0) found.push('figures')
	const leads = agency !== null && leadId === agency
	if (leads && state !== 'reported') found.push(lastKind === 'returned' ? 'returned' : 'own')
	else if (agency !== null && partnerState !== null && partnerState !== 'done' && (ownAgency(ctx) !== null || roles.includes('front-supervisor'))) found.push('own')
	if (found.length === 0 && standing.tone === 'late' && roles.some((role) => role === 'leader' || role === 'officer' || role === 'front-supervisor')) found.push('overdue')
	return found.slice(0, 1).map((why) => ({ ...shown, askedDay: extensionAsked ? shown.askedDay : null, why, standing }))
}
