import type { Arc } from './circulation.ts'

/** A number of people or events and how it splits. The parts of a breakdown add up to their count. */
export interface Count {
	readonly code: string
	readonly value: number
	readonly by?: readonly Breakdown[]
}

export interface Breakdown {
	readonly code: string
	readonly parts: readonly Count[]
	/** What anyone who knows the person sees anyway (sex, age band): that all are in one part then tells nothing new. */
	readonly plainToSee?: boolean
}

/** A table of two breakdowns crossed: `counts[row][column]`. */
export interface CrossTable {
	readonly rows: readonly string[]
	readonly columns: readonly string[]
	readonly counts: readonly (readonly number[])[]
	readonly plainToSee?: readonly ('rows' | 'columns')[]
}

/** A table laid out for suppression: its counts as arcs, and the lines whose parts add up to one total. */
export interface Laid {
	readonly arcs: readonly Arc[]
	readonly lines: readonly { readonly total: number; readonly parts: readonly { readonly id: string; readonly value: number }[]; readonly plainToSee: boolean }[]
}

const TOTAL_COST = 10_000

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

function checked(value: number): number {
	if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`)
	return value
}

/** A part that has its own sub-parts is a total too. */
const costOf = (count: Count): number => (count.by?.length ? TOTAL_COST : 1) + count.value

/** A yes-or-no breakdown, for answers of which one person may have several (forms, kinds of help). */
export function yesNo(code: string, yes: number, of: number, plainToSee = false): Breakdown {
	return { code, plainToSee, parts: [{ code: 'yes', value: yes }, { code: 'no', value: of - yes }] }
}

/** Counts with their breakdowns; a count is called `code`, a part `count/breakdown/part`. Throws when parts do not add up. */
export function layCounts(root: Count): Laid {
	const arcs: Arc[] = []
	const lines: Laid['lines'][number][] = []
	let nodes = 1
	const lay = (count: Count, id: string, from: number, to: number, cost: number): void => {
		const breakdowns = count.by ?? []
		let at = breakdowns.length === 0 ? to : nodes++
		arcs.push({ id, from, to: at, value: checked(count.value), cost, published: false })
		breakdowns.forEach((breakdown, i) => {
			if (sum(breakdown.parts.map((part) => part.value)) !== count.value) throw new RangeError(`${id}/${breakdown.code} does not add up to ${count.value}`)
			const next = i === breakdowns.length - 1 ? to : nodes++
			const parts = breakdown.parts.map((part) => ({ id: `${id}/${breakdown.code}/${part.code}`, value: part.value }))
			lines.push({ total: count.value, parts, plainToSee: breakdown.plainToSee ?? false })
			for (const part of breakdown.parts) lay(part, `${id}/${breakdown.code}/${part.code}`, at, next, costOf(part))
			at = next
		})
	}
	lay(root, root.code, 0, 0, TOTAL_COST * 2)
	return { arcs, lines }
}

/** A crossed table. A cell is called `row/column`; a star in the place of one or both names a total. */
export function layCross({ rows, columns, counts, plainToSee = [] }: CrossTable): Laid {
	const [source, sink] = [0, 1]
	const rowNode = (r: number): number => 2 + r
	const columnNode = (c: number): number => 2 + rows.length + c
	const cell = (r: number, c: number): number => checked(counts[r]?.[c] ?? NaN)
	const rowTotals = rows.map((_, r) => sum(columns.map((_, c) => cell(r, c))))
	const columnTotals = columns.map((_, c) => sum(rows.map((_, r) => cell(r, c))))
	const total = sum(rowTotals)
	const id = (r: number | null, c: number | null): string => `${r === null ? '*' : rows[r]!}/${c === null ? '*' : columns[c]!}`
	const rowParts = rows.map((_, r) => ({ id: id(r, null), value: rowTotals[r]! }))
	const columnParts = columns.map((_, c) => ({ id: id(null, c), value: columnTotals[c]! }))
	const rowsPlain = plainToSee.includes('rows')
	const columnsPlain = plainToSee.includes('columns')
	return {
		arcs: [
			...rows.flatMap((_, r) => columns.map((_, c) => ({ id: id(r, c), from: rowNode(r), to: columnNode(c), value: cell(r, c), cost: 1 + cell(r, c), published: false }))),
			...rowParts.map((part, r) => ({ ...part, from: source, to: rowNode(r), cost: TOTAL_COST + part.value, published: false })),
			...columnParts.map((part, c) => ({ ...part, from: columnNode(c), to: sink, cost: TOTAL_COST + part.value, published: false })),
			{ id: id(null, null), from: sink, to: source, value: total, cost: TOTAL_COST * 2, published: false }
		],
		lines: [
			...rows.map((_, r) => ({ total: rowTotals[r]!, parts: columns.map((_, c) => ({ id: id(r, c), value: cell(r, c) })), plainToSee: columnsPlain })),
			...columns.map((_, c) => ({ total: columnTotals[c]!, parts: rows.map((_, r) => ({ id: id(r, c), value: cell(r, c) })), plainToSee: rowsPlain })),
			{ total, parts: rowParts, plainToSee: rowsPlain },
			{ total, parts: columnParts, plainToSee: columnsPlain }
		]
	}
}
