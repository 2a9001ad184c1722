import { sql, type RawBuilder } from 'kysely'
import { madeOnce, type At } from '#kernel/made-once.ts'
import type { TaskState } from '../task.ts'
import type { TaskCounts } from './known-counts.ts'

export const PAGE_SIZE = 25

export interface TaskFilter {
	readonly year: number
	/** open: not accepted and not withdrawn (the default) */
	readonly show: 'open' | 'late' | 'soon' | 'awaiting' | 'done' | 'all'
	readonly agencyId: string | null
	readonly theme: string | null
	readonly words: string
	readonly page: number
}

export interface RawRow {
	id: string; number: number; title: string; dueOn: string | null; doneOn: string | null; state: TaskState; leadId: string
	/** As partnersIn reads it. */
	partners: string | null
}

/** A task as the statement gives it: without the names, which would come 25 times. */
export type Cells = [id: string, number: number, title: string, dueOn: string | null, doneOn: string | null, state: TaskState, leadId: string, partners: string | null]

interface Found { list: Cells[] | null; matching: number | null; counts: TaskCounts | null }
type Value = 'unit' | 'year' | 'today' | 'soonest' | 'mine' | 'agency' | 'theme' | 'like' | 'number' | 'before'
type Shape = `${TaskFilter['show']} ${string}`

/** Which of its conditions the statement has. */
export function shapeOf(filter: TaskFilter, mine: string | null, counted: boolean): Shape {
	return `${filter.show} ${filter.page > 1 ? 'further ' : ''}${mine ? 'mine ' : ''}${filter.agencyId ? 'agency ' : ''}${filter.theme ? 'theme ' : ''}${filter.words ? 'words ' : ''}${counted ? 'counted' : ''}`
}

export const LIST = madeOnce<Found, Shape, Value>((shape, at) => {
	const [show, ...with_] = shape.split(' ') as [TaskFilter['show'], ...string[]]
	const has = (condition: string) => with_.includes(condition)
	const scope = sql`t.unit_id = ${at('unit')} and t.year = ${at('year')}${has('mine') ? sql` and ${hasPart(at, 'mine')}` : sql``}`
	const where = sql`${scope} and ${shown(show, at)}${has('agency') ? sql` and ${hasPart(at, 'agency')}` : sql``}${
		has('theme') ? sql` and t.theme = ${at('theme')}` : sql``}${
		has('words') ? sql` and (t.folded like ${at('like')} or t.number::text = ${at('number')})` : sql``}`
	// without a value here PostgreSQL knows how little the first page costs and plans it once, not at every asking
	const skipped = has('further') ? sql`offset ${at('before')}` : sql``
	// the plain lists are as long as the counts say
	const plain = (show === 'open' || show === 'all') && !has('agency') && !has('theme') && !has('words')
	return sql<Found>`
		with page as (
			select t.unit_id, t.id, t.number, t.title, t.due_on, t.done_on, t.state, t.lead_agency_id from work.task t where ${where}
			order by (t.state in ('accepted', 'withdrawn')), t.due_on, t.number
			limit ${sql.lit(PAGE_SIZE)} ${skipped})
		select (select json_agg(json_build_array(p.id, p.number, p.title, p.due_on, p.done_on,
				p.state, p.lead_agency_id, (select string_agg(q.agency_id || case q.state when 'done' then 'f' when 'doing' then 'd' else 'n' end, '')
					from work.task_partner q where q.unit_id = p.unit_id and q.task_id = p.id))
				order by (p.state in ('accepted', 'withdrawn')), p.due_on, p.number) from page p) as list,
			${plain ? sql`null::int` : sql`(select count(*)::int from work.task t where ${where})`} as matching,
			${has('counted') ? sql`null::json` : sql`(select json_build_object('all', count(*), 'open', count(*) filter (where ${shown('open', at)}),
				'late', count(*) filter (where ${shown('late', at)}), 'soon', count(*) filter (where ${shown('soon', at)}),
				'awaiting', count(*) filter (where ${shown('awaiting', at)})) from work.task t where ${scope})`} as counts`
})

function hasPart(at: At<Value>, who: 'mine' | 'agency'): RawBuilder<unknown> {
	return sql`(t.lead_agency_id = ${at(who)} or exists (select from work.task_partner q
		where q.unit_id = t.unit_id and q.task_id = t.id and q.agency_id = ${at(who)}))`
}

/** The same rule as isOverdue and standingOf, for SQL to count and filter by. */
function shown(show: TaskFilter['show'], at: At<Value>): RawBuilder<unknown> {
	const late = sql`((t.state in ('not-started', 'doing') and t.due_on < ${at('today')}) or (t.state = 'reported' and t.done_on > t.due_on))`
	if (show === 'all') return sql`true`
	if (show === 'done') return sql`t.state in ('accepted', 'withdrawn')`
	if (show === 'late') return late
	if (show === 'awaiting') return sql`t.state = 'reported'`
	if (show === 'soon') return sql`t.state in ('not-started', 'doing') and t.due_on between ${at('today')} and ${at('soonest')}`
	return sql`t.state not in ('accepted', 'withdrawn')`
}
