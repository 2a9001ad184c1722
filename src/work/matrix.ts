import type { TaskRow } from './server/task-list.ts'

/** A column of the matrix: one agency, or all villages together. */
export interface Column {
	readonly key: string
	readonly words: string
	readonly ids: readonly string[]
}

export interface Body { readonly id: string; readonly kind: 'agency' | 'village'; readonly shortName: string }

export interface Cell {
	readonly state: 'not-started' | 'doing' | 'done' | 'late'
	readonly lead: boolean
	/** Of several villages: how many are done. */
	readonly done: number
	readonly of: number
}

/** Agencies that have a part in the rows shown, in the ward's order; the villages are one column at the end. */
export function columnsOf(bodies: readonly Body[], rows: readonly TaskRow[], villagesWords: string): Column[] {
	const used = new Set(rows.flatMap((row) => row.bodies.map((body) => body.id)))
	const agencies = bodies.filter((body) => body.kind === 'agency' && used.has(body.id))
		.map((body) => ({ key: body.id, words: body.shortName, ids: [body.id] }))
	const villages = bodies.filter((body) => body.kind === 'village')
	if (!villages.some((village) => used.has(village.id))) return agencies
	return [...agencies, { key: 'villages', words: villagesWords, ids: villages.map((village) => village.id) }]
}

/** What stands in a cell; null is "not assigned" and stays empty. */
export function cellOf(row: TaskRow, column: Column): Cell | null {
	const here = row.bodies.filter((body) => column.ids.includes(body.id))
	if (here.length === 0) return null
	const done = here.filter((body) => body.state === 'done').length
	const state = here.some((body) => body.state === 'late') ? 'late' : done === here.length ? 'done'
		: done > 0 || here.some((body) => body.state === 'doing') ? 'doing' : 'not-started'
	return { state, lead: here.some((body) => body.lead), done, of: here.length }
}

export type GroupCode = 'late' | 'soon' | 'awaiting' | 'time-left' | 'no-deadline' | 'closed'

/** Rows under their heading, in the order they came: late first. */
export function groupsOf(rows: readonly TaskRow[]): { code: GroupCode; rows: TaskRow[] }[] {
	const groups = new Map<GroupCode, TaskRow[]>()
	for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row])
	const order: GroupCode[] = ['late', 'soon', 'awaiting', 'time-left', 'no-deadline', 'closed']
	return order.flatMap((code) => (groups.has(code) ? [{ code, rows: groups.get(code)! }] : []))
}

function groupOf(row: TaskRow): GroupCode {
	const { tone, code } = row.standing
	if (tone === 'late' || tone === 'soon') return tone
	if (code === 'awaiting') return 'awaiting'
	if (tone === 'ok' || code === 'withdrawn') return 'closed'
	return row.dueOn === null ? 'no-deadline' : 'time-left'
}
