import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { Counting } from '../so-far.ts'
import { standingOf, type Standing, type TaskState } from '../task.ts'
import { toldTwice, type Doubt, type ToldFigure } from '../told-twice.ts'
import { ownAgency } from './task-list.ts'

export interface TaskEvent {
	readonly id: string
	readonly at: string
	readonly kind: string
	readonly personName: string
	readonly agencyName: string | null
	readonly sentence: string
	readonly dueOn: string | null
	readonly percent: number | null
}
export interface TaskFigure {
	readonly eventId: string
	readonly agencyName: string
	readonly measure: string
	readonly total: number
	readonly women: number | null
	readonly men: number | null
	readonly onDay: string
	readonly counting: Counting
	readonly state: 'sent' | 'accepted' | 'returned'
}
export interface TaskFile {
	readonly id: string
	readonly name: string
	readonly mediaType: string
	readonly byteSize: number
	readonly uploadedAt: string
	readonly agencyName: string | null
	readonly eventId: string
}
export interface TaskPage {
	readonly id: string
	readonly number: number
	readonly title: string
	readonly product: string
	readonly basis: string
	readonly theme: string
	readonly state: TaskState
	readonly percent: number
	readonly fromOn: string | null
	readonly dueOn: string | null
	readonly doneOn: string | null
	readonly firstDueOn: string | null
	readonly rowVersion: number
	readonly lead: { readonly id: string; readonly name: string }
	readonly partners: readonly { readonly id: string; readonly name: string; readonly state: string }[]
	readonly planYear: number | null
	readonly planNumber: string | null
	readonly lineKey: string | null
	readonly standing: Standing
	readonly events: readonly TaskEvent[]
	readonly figures: readonly TaskFigure[]
	readonly files: readonly TaskFile[]
	/** The agency's wish for a later day that nobody has answered. */
	readonly extensionAsked: TaskEvent | null
	/** Of the numbers that wait for a decision, those that may have been told before; for who sees the whole ward. */
	readonly doubts: readonly FigureDoubt[]
}
export type FigureDoubt = Doubt & { readonly agencyName: string }

/** One task with all that happened to it: one statement. An agency finds only its own. */
export const openTask = look('see-tasks', async (ctx, which: { taskId: string }): Promise<TaskPage> => {
	const mine = ownAgency(ctx)
	const { rows } = await sql<Omit<TaskPage, 'standing' | 'extensionAsked' | 'doubts'> & { told: (ToldFigure & { agencyName: string; state: string })[] }>`
		select t.id, t.number, t.title, t.product, t.basis, t.theme, t.state, t.percent, t.from_on as "fromOn", t.due_on as "dueOn",
			t.done_on as "doneOn", t.first_due_on as "firstDueOn", t.row_version as "rowVersion", t.line_key as "lineKey",
			json_build_object('id', u.id, 'name', u.name) as lead, pl.year as "planYear",
			case when d.number is null then null else lpad(d.number::text, greatest(2, length(d.number::text)), '0') || '/' || d.symbol end as "planNumber",
			coalesce((select json_agg(json_build_object('id', q.agency_id, 'name', qu.name, 'state', q.state) order by qu.sort)
				from work.task_partner q join identity.unit qu on qu.id = q.agency_id where q.unit_id = t.unit_id and q.task_id = t.id), '[]') as partners,
			coalesce((select json_agg(json_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'personName', e.person_name, 'agencyName', eu.name,
				'sentence', e.sentence, 'dueOn', e.due_on, 'percent', e.percent) order by e.at desc, e.id desc)
				from work.event e left join identity.unit eu on eu.id = e.agency_id where e.unit_id = t.unit_id and e.task_id = t.id), '[]') as events,
			coalesce((select json_agg(json_build_object('eventId', f.event_id, 'agencyName', fu.name, 'measure', f.measure, 'total', f.total,
				'women', f.women, 'men', f.men, 'onDay', f.on_day, 'counting', f.counting, 'state', f.state) order by f.on_day, fe.at, f.id)
				from work.figure f join identity.unit fu on fu.id = f.agency_id join work.event fe on fe.unit_id = f.unit_id and fe.id = f.event_id where f.unit_id = t.unit_id and f.task_id = t.id), '[]') as figures,
			coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'mediaType', x.media_type, 'byteSize', x.byte_size,
				'uploadedAt', x.uploaded_at, 'agencyName', xu.name, 'eventId', x.owner_id) order by x.uploaded_at desc)
				from documents.file x join work.event xe on xe.unit_id = x.unit_id and xe.id = x.owner_id left join identity.unit xu on xu.id = x.agency_id
				where x.unit_id = t.unit_id and x.owner_kind = 'event' and xe.task_id = t.id
				and (${mine}::uuid is null or x.agency_id = ${mine}::uuid)), '[]') as files,
			coalesce((select json_agg(json_build_object('id', o.id, 'taskId', o.task_id, 'taskNumber', ot.number, 'agencyId', o.agency_id, 'agencyName', ou.name, 'measure', o.measure,
				'onDay', o.on_day, 'total', o.total, 'women', o.women, 'men', o.men, 'cumulative', o.counting = 'cumulative', 'state', o.state) order by oe.at, o.id)
				from work.figure o join work.task ot on ot.unit_id = o.unit_id and ot.id = o.task_id join work.event oe on oe.unit_id = o.unit_id and oe.id = o.event_id join identity.unit ou on ou.id = o.agency_id
				where ${mine}::uuid is null and o.unit_id = t.unit_id and o.state <> 'returned' and exists (select from work.figure s where s.unit_id = t.unit_id and s.task_id = t.id
					and s.state = 'sent' and s.agency_id = o.agency_id and s.measure = o.measure and o.on_day between s.on_day - 365 and s.on_day + 365)), '[]') as told
		from work.task t join identity.unit u on u.id = t.lead_agency_id
		left join plan.plan pl on pl.unit_id = t.unit_id and pl.id = t.plan_id
		left join documents.document d on d.unit_id = pl.unit_id and d.id = pl.document_id
		where t.unit_id = ${ctx.unit} and t.id = ${which.taskId}
			and (${mine}::uuid is null or t.lead_agency_id = ${mine}::uuid or exists (select from work.task_partner m
				where m.unit_id = t.unit_id and m.task_id = t.id and m.agency_id = ${mine}::uuid))`.execute(ctx.db)
	if (!rows[0]) throw new Refused('not-found')
	const { told, ...task } = rows[0]
	const asked = task.events.find((event) => ['extension-asked', 'extended', 'extension-refused'].includes(event.kind))
	const doubts = toldTwice(told).filter(({ figure }) => figure.taskId === task.id && figure.state === 'sent').map((doubt) => ({ ...doubt, agencyName: doubt.figure.agencyName }))
	return { ...task, standing: standingOf(task, dayOf(ctx.now)), extensionAsked: asked?.kind === 'extension-asked' ? asked : null, doubts }
})
