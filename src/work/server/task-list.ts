import { look } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { addDays, dayOf } from '#kernel/day.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { seesWholeWard, SPEAKS_FOR_AGENCY } from '#rights/roles.ts'
import { LIST, PAGE_SIZE, shapeOf, type Cells, type RawRow, type TaskFilter } from './task-list-statement.ts'
import { knownCounts, rememberCounts, type TaskCounts } from './known-counts.ts'
import { leadState, partnersIn, type PartState } from '../parts-line.ts'
import { SOON_DAYS, standingOf, type Standing } from '../task.ts'

export interface TaskRow {
	readonly id: string
	readonly number: number
	readonly title: string
	readonly dueOn: string | null
	readonly standing: Standing
	readonly leadId: string
	/** Every body with a part in it and how far it is. */
	readonly bodies: readonly { readonly id: string; readonly state: PartState; readonly lead: boolean }[]
}

export interface TaskList {
	readonly rows: readonly TaskRow[]
	readonly matching: number
	readonly counts: TaskCounts
}

/** The work list, late first, 25 a page, with the year's counts: one statement. An agency sees what it leads or supports. */
export const listTasks = look('see-tasks', async (ctx, filter: TaskFilter): Promise<TaskList> => {
	const { rows, ...rest } = await findTasks(ctx, filter)
	const today = dayOf(ctx.now)
	return { rows: rows.map((row) => rowOf(row, today)), ...rest }
})

/** The same as the table gives it, within a look that may see it. */
export async function findTasks(ctx: Ctx, filter: TaskFilter): Promise<{ rows: readonly RawRow[]; matching: number; counts: TaskCounts }> {
	const today = dayOf(ctx.now)
	const mine = ownAgency(ctx)
	const which = `${filter.year}/${mine ?? ''}/${today}`
	const known = knownCounts(ctx, which)
	const asked = performance.now()
	const { rows } = await ctx.db.executeQuery(LIST(shapeOf(filter, mine, known !== null), {
		unit: ctx.unit, year: filter.year, today, soonest: addDays(today, SOON_DAYS), mine, agency: filter.agencyId, theme: filter.theme,
		like: filter.words === '' ? '' : `%${foldVietnamese(filter.words)}%`, number: filter.words.trim(), before: (filter.page - 1) * PAGE_SIZE
	}))
	const found = rows[0]!
	const counts = known ?? found.counts!
	if (!known) rememberCounts(ctx, which, counts, asked)
	return { rows: (found.list ?? []).map(named), matching: found.matching ?? (filter.show === 'all' ? counts.all : counts.open), counts }
}

function named([id, number, title, dueOn, doneOn, state, leadId, partners]: Cells): RawRow {
	return { id, number, title, dueOn, doneOn, state, leadId, partners }
}

function rowOf(row: RawRow, today: string): TaskRow {
	const standing = standingOf(row, today)
	return {
		id: row.id, number: row.number, title: row.title, dueOn: row.dueOn, standing, leadId: row.leadId,
		bodies: [{ id: row.leadId, state: leadState(row.state, standing), lead: true }, ...partnersIn(row.partners ?? '').map((partner) => ({ ...partner, lead: false }))]
	}
}

/** The body whose work alone this person sees; null for those who see all of it. */
export function ownAgency(ctx: Ctx): string | null {
	const sees = seesWholeWard(ctx.actor.roles) || ctx.actor.roles.includes('province-viewer')
	return !sees && ctx.actor.roles.some((role) => (SPEAKS_FOR_AGENCY as readonly string[]).includes(role)) ? (ctx.actor.agencyId ?? ctx.unit) : null
}
