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
	/** What anyone who knows the person sees anyway (sex, age band), or what says nothing of the violence (that help was given):
	 *  zeros are then shown, and that all are in one part tells nothing new. */
	readonly plainToSee?: boolean
}

/** A table of two breakdowns crossed: `counts[row][column]`. Plain to see concerns the totals of the rows or columns; who is in
 *  which cell never is. */
export interface CrossTable {
	readonly rows: readonly string[]
	readonly columns: readonly string[]
	readonly counts: readonly (readonly number[])[]
	readonly plainToSee?: readonly ('rows' | 'columns')[]
}

const TOTAL_COST = 10_000

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

function checked(value: number): number {
	if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`)
	return value
}

/** Few people are there: then not even a breakdown that is plain to see is told, it would say how few. */
const isSmall = (value: number, threshold: number): boolean => value > 0 && value < threshold

/** A part that has its own sub-parts is a total too. */
const costOf = (count: Count): number => (count.by?.length ? TOTAL_COST : 1)

/** A yes-or-no breakdown, for answers of which one person may have several (forms, kinds of help). */
export function yesNo(code: string, yes: number, of: number, plainToSee = false): Breakdown {
	return { code, plainToSee, parts: [{ code: 'yes', value: yes }, { code: 'no', value: of - yes }] }
}

/** Counts with their breakdowns as arcs; a count is called `code`, a part `count/breakdown/part`. Throws when parts do not add up. */
export function layCounts(root: Count, threshold: number): Arc[] {
	const arcs: Arc[] = []
	let nodes = 1
	const lay = (count: Count, id: string, from: number, to: number, seen: Pick<Arc, 'cost' | 'openZero' | 'least' | 'partOf' | 'oneOfTwo'>): void => {
		const breakdowns = count.by ?? []
		let at = breakdowns.length === 0 ? to : nodes++
		arcs.push({ id, from, to: at, value: checked(count.value), published: false, ...seen })
		breakdowns.forEach((breakdown, i) => {
			if (sum(breakdown.parts.map((part) => part.value)) !== count.value) throw new RangeError(`${id}/${breakdown.code} does not add up to ${count.value}`)
			const next = i === breakdowns.length - 1 ? to : nodes++
			const plain = breakdown.plainToSee === true && !isSmall(count.value, threshold)
			const openZero = count.value === 0 ? seen.openZero : plain
			const oneOfTwo = breakdown.parts.filter((part) => part.value > 0 || !openZero).length === 2
			for (const part of breakdown.parts) lay(part, `${id}/${breakdown.code}/${part.code}`, at, next, { cost: costOf(part), openZero, least: plain ? 1 : 0, partOf: id, oneOfTwo })
			at = next
		})
	}
	lay(root, root.code, 0, 0, { cost: TOTAL_COST * 2, openZero: true, least: 1, partOf: null, oneOfTwo: false })
	return arcs
}

/** A crossed table as arcs. A cell is called `row/column`; a star in the place of one or both names a total. */
export function layCross({ rows, columns, counts, plainToSee = [] }: CrossTable, threshold: number): Arc[] {
	const [source, sink] = [0, 1]
	const cell = (r: number, c: number): number => checked(counts[r]?.[c] ?? NaN)
	const rowTotals = rows.map((_, r) => sum(columns.map((_, c) => cell(r, c))))
	const columnTotals = columns.map((_, c) => sum(rows.map((_, r) => cell(r, c))))
	const total = sum(rowTotals)
	const manyAll = !isSmall(total, threshold)
	const [rowsPlain, columnsPlain] = [plainToSee.includes('rows') && manyAll, plainToSee.includes('columns') && manyAll]
	const arc = (id: string, from: number, to: number, value: number, cost: number, plain: boolean, nobody: boolean): Arc => ({ id, from, to, value, cost, published: false, partOf: null, oneOfTwo: false, openZero: plain || nobody || total === 0, least: plain ? 1 : 0 })
	const rowNode = (r: number): number => 2 + r
	const columnNode = (c: number): number => 2 + rows.length + c
	return [
		...rows.flatMap((row, r) => columns.map((column, c) => {
			const nobody = (rowsPlain && rowTotals[r] === 0) || (columnsPlain && columnTotals[c] === 0)
			return arc(`${row}/${column}`, rowNode(r), columnNode(c), cell(r, c), 1, false, nobody)
		})),
		...rows.map((row, r) => arc(`${row}/*`, source, rowNode(r), rowTotals[r]!, TOTAL_COST, rowsPlain, false)),
		...columns.map((column, c) => arc(`*/${column}`, columnNode(c), sink, columnTotals[c]!, TOTAL_COST, columnsPlain, false)),
		arc('*/*', sink, source, total, TOTAL_COST * 2, true, true)
	]
}
