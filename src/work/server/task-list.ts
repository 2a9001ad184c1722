import { sql, type RawBuilder } from 'kysely'
import { look } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { addDays, dayOf } from '#kernel/day.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { seesWholeWard, SPEAKS_FOR_AGENCY } from '#rights/roles.ts'
import { knownCounts, rememberCounts, type TaskCounts } from './known-counts.ts'
import { SOON_DAYS, standingOf, type Standing, type TaskState } from '../task.ts'

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

export interface TaskRow {
	readonly id: string
	readonly number: number
	readonly title: string
	readonly dueOn: string | null
	readonly standing: Standing
	readonly leadId: string
	/** Every body with a part in it and how far it is. */
	readonly bodies: readonly { readonly id: string; readonly state: 'not-started' | 'doing' | 'done' | 'late'; readonly lead: boolean }[]
}

export interface TaskList {
	readonly rows: readonly TaskRow[]
	readonly matching: number
	readonly counts: TaskCounts
}

/** The work list, late first, 25 a page, with the year's counts: one statement. An agency sees what it leads or supports. */
export const listTasks = look('see-tasks', async (ctx, filter: TaskFilter): Promise<TaskList> => {
	const today = dayOf(ctx.now)
	const mine = ownAgency(ctx)
	const scope = sql`t.unit_id = ${ctx.unit} and t.year = ${filter.year}${mine ? sql` and ${hasPart(mine)}` : sql``}`
	const where = sql`${scope} and ${shown(filter.show, today)}${filter.agencyId ? sql` and ${hasPart(filter.agencyId)}` : sql``}${
		filter.theme ? sql` and t.theme = ${filter.theme}` : sql``}${
		filter.words ? sql` and (t.folded like ${`%${foldVietnamese(filter.words)}%`} or t.number::text = ${filter.words.trim()})` : sql``}`
	const which = `${filter.year}/${mine ?? ''}/${today}`
	const known = knownCounts(ctx, which)
	// the plain lists are as long as the counts say
	const plain = (filter.show === 'open' || filter.show === 'all') && !filter.agencyId && !filter.theme && !filter.words
	const asked = performance.now()
	const { rows } = await sql<{ list: RawRow[] | null; matching: number | null; counts: TaskCounts | null }>`
		with page as (
			select t.unit_id, t.id, t.number, t.title, t.due_on, t.done_on, t.state, t.lead_agency_id from work.task t where ${where}
			order by (t.state in ('accepted', 'withdrawn')), t.due_on, t.number
			limit ${sql.lit(PAGE_SIZE)} offset ${sql.lit((filter.page - 1) * PAGE_SIZE)})
		select (select json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'dueOn', p.due_on, 'doneOn', p.done_on,
				'state', p.state, 'leadId', p.lead_agency_id, 'partners', (select json_agg(json_build_object('id', q.agency_id, 'state', q.state))
					from work.task_partner q where q.unit_id = p.unit_id and q.task_id = p.id))
				order by (p.state in ('accepted', 'withdrawn')), p.due_on, p.number) from page p) as list,
			${plain ? sql`null::int` : sql`(select count(*)::int from work.task t where ${where})`} as matching,
			${known ? sql`null::json` : sql`(select json_build_object('all', count(*), 'open', count(*) filter (where ${shown('open', today)}),
				'late', count(*) filter (where ${shown('late', today)}), 'soon', count(*) filter (where ${shown('soon', today)}),
				'awaiting', count(*) filter (where ${shown('awaiting', today)})) from work.task t where ${scope})`} as counts
		`.execute(ctx.db)
	const found = rows[0]!
	const counts = known ?? found.counts!
	if (!known) rememberCounts(ctx, which, counts, asked)
	return { rows: (found.list ?? []).map((row) => rowOf(row, today)), matching: found.matching ?? (filter.show === 'all' ? counts.all : counts.open), counts }
})

interface RawRow {
	id: string; number: number; title: string; dueOn: string | null; doneOn: string | null; state: TaskState; leadId: string
	partners: { id: string; state: 'not-started' | 'doing' | 'done' }[] | null
}

function rowOf(row: RawRow, today: string): TaskRow {
	const standing = standingOf(row, today)
	const leadState = standing.tone === 'late' ? 'late' as const : row.state === 'accepted' || row.state === 'reported' ? 'done' as const : row.state === 'doing' ? 'doing' as const : 'not-started' as const
	return {
		id: row.id, number: row.number, title: row.title, dueOn: row.dueOn, standing, leadId: row.leadId,
		bodies: [{ id: row.leadId, state: leadState, lead: true }, ...(row.partners ?? []).map((partner) => ({ ...partner, lead: false }))]
	}
}

/** The body whose work alone this person sees; null for those who see all of it. */
export function ownAgency(ctx: Ctx): string | null {
	const sees = seesWholeWard(ctx.actor.roles) || ctx.actor.roles.includes('province-viewer')
	return !sees && ctx.actor.roles.some((role) => (SPEAKS_FOR_AGENCY as readonly string[]).includes(role)) ? (ctx.actor.agencyId ?? ctx.unit) : null
}

function hasPart(agencyId: string): RawBuilder<unknown> {
	return sql`(t.lead_agency_id = ${agencyId} or exists (select from work.task_partner q
		where q.unit_id = t.unit_id and q.task_id = t.id and q.agency_id = ${agencyId}))`
}

/** The same rule as isOverdue and standingOf, for SQL to count and filter by. */
function shown(show: TaskFilter['show'], today: string): RawBuilder<unknown> {
	const late = sql`((t.state in ('not-started', 'doing') and t.due_on < ${today}) or (t.state = 'reported' and t.done_on > t.due_on))`
	if (show === 'all') return sql`true`
	if (show === 'done') return sql`t.state in ('accepted', 'withdrawn')`
	if (show === 'late') return late
	if (show === 'awaiting') return sql`t.state = 'reported'`
	if (show === 'soon') return sql`t.state in ('not-started', 'doing') and t.due_on between ${today} and ${addDays(today, SOON_DAYS)}`
	return sql`t.state not in ('accepted', 'withdrawn')`
}
