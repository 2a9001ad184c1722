import type { Rule } from './rules.ts'

/** A cell of a ruled table; merged cells are one, placed at their first row and column. */
export interface GridCell {
	readonly row: number
	readonly column: number
	/** How many rows and columns it covers. */
	readonly rows: number
	readonly columns: number
	readonly left: number
	readonly right: number
	readonly top: number
	readonly bottom: number
}

/** A ruled table on one page. */
export interface Grid {
	readonly xs: readonly number[]
	readonly ys: readonly number[]
	readonly cells: readonly GridCell[]
}

const NEAR = 4
/** A map or a drawing has more lines than any table, and comparing them all would take minutes. */
const MOST_RULES = 3000
const MOST_BOXES = 8000

/** Finds tables among the drawn lines: groups of crossing lines with at least two of each direction. */
export function findGrids(rules: readonly Rule[]): Grid[] {
	if (rules.length > MOST_RULES) return []
	return connected(rules).flatMap((group) => {
		const xs = places(group.filter((rule) => rule.upright))
		const ys = places(group.filter((rule) => !rule.upright))
		// One cell is a frame around something, no table.
		const isTable = xs.length >= 2 && ys.length >= 2 && xs.length + ys.length >= 5 && xs.length * ys.length <= MOST_BOXES
		return isTable ? [{ xs, ys, cells: mergeCells(xs, ys, group) }] : []
	}).sort((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0))
}

function connected(rules: readonly Rule[]): Rule[][] {
	const groups: Rule[][] = []
	for (const rule of rules) {
		const touching = groups.filter((group) => group.some((other) => touch(rule, other)))
		const merged = [rule, ...touching.flat()]
		for (const group of touching) groups.splice(groups.indexOf(group), 1)
		groups.push(merged)
	}
	return groups
}

function touch(one: Rule, other: Rule): boolean {
	if (one.upright === other.upright) {
		return Math.abs(one.at - other.at) < NEAR && one.from < other.to + NEAR && other.from < one.to + NEAR
	}
	return within(one.at, other) && within(other.at, one)
}

function within(place: number, rule: Rule): boolean {
	return place > rule.from - NEAR && place < rule.to + NEAR
}

function places(rules: readonly Rule[]): number[] {
	const found: number[] = []
	for (const { at } of rules.toSorted((one, other) => one.at - other.at)) {
		if (at - (found.at(-1) ?? -Infinity) > NEAR) found.push(at)
	}
	return found
}

/** Neighbouring boxes with no line between them are one cell. */
function mergeCells(xs: readonly number[], ys: readonly number[], rules: readonly Rule[]): GridCell[] {
	const columns = xs.length - 1
	const owner = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index)
	const find = (index: number): number => {
		let root = index
		while (owner[root] !== undefined && owner[root] !== root) root = owner[root] ?? root
		return root
	}
	const lined = (upright: boolean, at: number, place: number): boolean =>
		rules.some((rule) => rule.upright === upright && Math.abs(rule.at - at) <= NEAR && within(place, rule))
	owner.forEach((_, index) => {
		const row = Math.floor(index / columns)
		const column = index % columns
		const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
		const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
		if (column > 0 && !lined(true, xs[column] ?? 0, middleY)) owner[find(index)] = find(index - 1)
		if (row > 0 && !lined(false, ys[row] ?? 0, middleX)) owner[find(index)] = find(index - columns)
	})
	const cells = new Map<number, GridCell>()
	owner.forEach((_, index) => {
		const root = find(index)
		const row = Math.floor(index / columns)
		const column = index % columns
		const box = { left: xs[column] ?? 0, right: xs[column + 1] ?? 0, top: ys[row] ?? 0, bottom: ys[row + 1] ?? 0 }
		const cell = cells.get(root) ?? { row, column, rows: 1, columns: 1, ...box }
		cells.set(root, {
			row: Math.min(cell.row, row), column: Math.min(cell.column, column),
			rows: Math.max(cell.row + cell.rows, row + 1) - Math.min(cell.row, row),
			columns: Math.max(cell.column + cell.columns, column + 1) - Math.min(cell.column, column),
			left: Math.min(cell.left, box.left), right: Math.max(cell.right, box.right),
			top: Math.min(cell.top, box.top), bottom: Math.max(cell.bottom, box.bottom),
		})
	})
	return [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column)
}
