import { partAt, type PartState } from './parts-line.ts'
import type { TaskRow } from './server/task-list.ts'

/** A row as the page has it: the parts as one line, a letter for each body. */
export type MatrixRow = Omit<TaskRow, 'bodies' | 'leadId'> & { readonly parts: string }

/** A column of the matrix: one agency, or all villages together. */
export interface Column {
	readonly key: string
	readonly words: string
	/** Where its bodies stand in the line of parts. */
	readonly places: readonly number[]
}

export interface Body { readonly id: string; readonly kind: 'agency' | 'village'; readonly shortName: string }

export interface Cell {
	readonly state: PartState
	readonly lead: boolean
	/** Of several villages: how many are done. */
	readonly done: number
	readonly of: number
}

/** Agencies that have a part in the rows shown, in the ward's order; the villages are one column at the end. */
export function columnsOf(bodies: readonly Body[], rows: readonly MatrixRow[], villagesWords: string): Column[] {
	const used = (place: number) => rows.some(({ parts }) => partAt(parts, place) !== null)
	const placed = bodies.map((body, place) => ({ ...body, place }))
	const agencies = placed.filter(({ kind, place }) => kind === 'agency' && used(place)).map(({ id, shortName, place }) => ({ key: id, words: shortName, places: [place] }))
	const villages = placed.filter(({ kind }) => kind === 'village').map(({ place }) => place)
	return villages.some(used) ? [...agencies, { key: 'villages', words: villagesWords, places: villages }] : agencies
}

/** What stands in a cell; null is "not assigned" and stays empty. */
export function cellOf({ parts }: MatrixRow, { places }: Column): Cell | null {
	let of = 0, done = 0, late = false, doing = false, lead = false
	for (const place of places) {
		const part = partAt(parts, place)
		if (!part) continue
		of++
		if (part.state === 'done') done++
		late ||= part.state === 'late'
		doing ||= part.state === 'doing'
		lead ||= part.lead
	}
	if (of === 0) return null
	return { state: late ? 'late' : done === of ? 'done' : done > 0 || doing ? 'doing' : 'not-started', lead, done, of }
}

export type GroupCode = 'late' | 'soon' | 'awaiting' | 'time-left' | 'no-deadline' | 'closed'

/** Rows under their heading, in the order they came: late first. */
export function groupsOf(rows: readonly MatrixRow[]): { code: GroupCode; rows: MatrixRow[] }[] {
	const groups = new Map<GroupCode, MatrixRow[]>()
	for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row])
	const order: GroupCode[] = ['late', 'soon', 'awaiting', 'time-left', 'no-deadline', 'closed']
	return order.flatMap((code) => (groups.has(code) ? [{ code, rows: groups.get(code)! }] : []))
}

function groupOf(row: MatrixRow): GroupCode {
	const { tone, code } = row.standing
	if (tone === 'late' || tone === 'soon') return tone
	if (code === 'awaiting') return 'awaiting'
	if (tone === 'ok' || code === 'withdrawn') return 'closed'
	return row.dueOn === null ? 'no-deadline' : 'time-left'
}
