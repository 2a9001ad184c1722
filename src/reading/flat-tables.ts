import type { Block } from './block.ts'
import type { Table } from './table-cells.ts'
import { lineOfStretch } from './line.ts'

/** Where the cells of one typed row stand: between bars, or between tabs. */
function cellsOf(text: string, bar: RegExp): readonly { start: number; end: number }[] {
	const cells: { start: number; end: number }[] = []
	let start = 0
	for (const found of text.matchAll(bar)) {
		cells.push({ start, end: found.index })
		start = found.index + found[0].length
	}
	cells.push({ start, end: text.length })
	return cells
}

const BARS = /\|/g
const TABS = /\t+/g
/** `|---|:--:|` under a head. */
const RULE = /^[\s|:+-]+$/

interface Row { readonly block: Block; readonly cells: readonly { start: number; end: number }[] }

const emptyAt = (rows: readonly Row[], column: number): boolean => rows.every(({ block, cells }) => {
	const cell = cells[column]
	return cell === undefined || block.text.slice(cell.start, cell.end).trim() === ''
})

function tableOf(rows: readonly Row[], number: number): Table {
	const width = Math.max(...rows.map((row) => row.cells.length))
	const kept = Array.from({ length: width }, (_, at) => at).filter((at) => !emptyAt(rows, at))
	return {
		bordered: rows.length > 2 || kept.length > 2,
		cells: rows.flatMap(({ block, cells }, row) => kept.flatMap((from, column) => {
			const cell = cells[from]
			const line = cell === undefined ? null : lineOfStretch(block, cell.start, cell.end)
			return line === null ? [] : [{ place: { table: number, row, column, rows: 1, columns: 1, bordered: true }, lines: [line] }]
		})),
	}
}

/** A table typed into a text: rows that follow each other, each with as many bars (or, three times and more, tabs) as the first.
 *  Gives the table and how many blocks it takes; null when none begins at `at`. */
export function flatTableAt(blocks: readonly Block[], at: number, number: number): { readonly table: Table; readonly taken: number } | null {
	const text = blocks[at]?.text ?? ''
	const bar = text.includes('|') ? BARS : TABS
	if (cellsOf(text, bar).length < 3) return null
	const rows: Row[] = []
	let taken = 0
	for (let next = at; next < blocks.length; next++) {
		const block = blocks[next]
		if (block === undefined) break
		if (block.cell !== null || /[\n\v]/.test(block.text)) break
		if (rows.length > 0 && bar === BARS && RULE.test(block.text) && block.text.includes('|')) {
			taken++
			continue
		}
		const cells = cellsOf(block.text, bar)
		const first = rows[0]
		if (cells.length < 3 || (first !== undefined && Math.abs(cells.length - first.cells.length) > 1)) break
		rows.push({ block, cells })
		taken++
	}
	return rows.length < (bar === BARS ? 2 : 3) ? null : { table: tableOf(rows, number), taken }
}
