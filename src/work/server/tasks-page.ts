import { look } from '#audit/server/index.ts'
import { listAgencies, listKnownAgencies, type Agency } from '#identity/server/index.ts'
import { dayOf } from '#kernel/day.ts'
import type { MatrixRow } from '../matrix.ts'
import { leadState, partsWriter } from '../parts-line.ts'
import { standingOf } from '../task.ts'
import type { TaskFilter } from './task-list-statement.ts'
import { findTasks, type TaskList } from './task-list.ts'

/** The page Nhiệm vụ: the list and the ward's bodies, for the columns and filters. Two statements, sent together. */
export const openTasksPage = look('see-tasks', async (ctx, filter: TaskFilter): Promise<{ list: Omit<TaskList, 'rows'> & { rows: MatrixRow[] }; bodies: Pick<Agency, 'id' | 'kind' | 'name' | 'shortName'>[] }> => {
	const [bodies, list] = await Promise.all([listKnownAgencies(ctx), findTasks(ctx, filter)])
	const today = dayOf(ctx.now)
	const partsLine = partsWriter(bodies)
	const rows = list.rows.map((row): MatrixRow => {
		const standing = standingOf(row, today)
		return { id: row.id, number: row.number, title: row.title, dueOn: row.dueOn, standing, parts: partsLine({ id: row.leadId, state: leadState(row.state, standing) }, row.partners ?? '') }
	})
	return { list: { ...list, rows }, bodies: bodies.map(({ id, kind, name, shortName }) => ({ id, kind, name, shortName })) }
}, { atOnce: true })

/** The bodies to choose from when a task is given. */
export const openGiveTaskPage = look('give-task', async (ctx, _which: Record<string, never>): Promise<{ bodies: Agency[] }> => ({ bodies: await listAgencies(ctx) }))
