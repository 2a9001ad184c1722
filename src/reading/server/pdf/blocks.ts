import type { Block, Cell } from '../../block.ts'
import type { Line } from './lines.ts'
import type { Part, TableCell } from './layout.ts'
import { toParagraphs, type Measure, type Paragraph } from './paragraphs.ts'

interface Table {
	readonly number: number
	readonly xs: readonly number[]
	readonly bordered: boolean
	readonly cells: TableCell[]
	rows: number
}

type Piece = { readonly lines: Line[]; readonly measures: Map<number, Measure> } | Table

/** Numbers the parts of all pages as one document: a paragraph or a table may go on over the page. */
export function toBlocks(pages: readonly (readonly Part[])[]): Block[] {
	let paragraphs = 0
	return joinPages(pages).flatMap((piece) => {
		if ('lines' in piece) {
			const measureOf = (line: Line): Measure => piece.measures.get(line.page) ?? { left: 0, right: 0, narrow: true }
			return toParagraphs(piece.lines, measureOf).map((paragraph) => block(`p${++paragraphs}`, paragraph, null))
		}
		return tableBlocks(piece)
	})
}

function joinPages(pages: readonly (readonly Part[])[]): Piece[] {
	const pieces: Piece[] = []
	let tables = 0
	for (const parts of pages) {
		parts.forEach((part, index) => {
			const last = pieces.at(-1)
			if (part.kind === 'lines') {
				const run = last && 'lines' in last ? last : { lines: [], measures: new Map<number, Measure>() }
				if (run !== last) pieces.push(run)
				run.lines.push(...part.lines)
				const page = part.lines[0]?.page
				if (page !== undefined) run.measures.set(page, part.measure)
			} else if (part.kind === 'columns') {
				const cells = part.columns.map((own, column) => ({ row: 0, column, rows: 1, columns: 1, paragraphs: own }))
				pieces.push({ number: ++tables, xs: [0, 1, 2], bordered: false, cells, rows: 1 })
			} else if (index === 0 && last && 'xs' in last && last.bordered && sameColumns(last.xs, part.grid.xs)) {
				carryOn(last, part.cells, part.grid.ys.length - 1)
			} else {
				pieces.push({ number: ++tables, xs: part.grid.xs, bordered: true, cells: [...part.cells], rows: part.grid.ys.length - 1 })
			}
		})
	}
	return pieces
}

function sameColumns(one: readonly number[], other: readonly number[]): boolean {
	return one.length === other.length && one.every((x, index) => Math.abs(x - (other[index] ?? 0)) < 6)
}

/** A table that goes on over the page, without the heading row that Word repeats. */
function carryOn(table: Table, cells: readonly TableCell[], rows: number): void {
	const heading = rowText(table.cells, 0)
	const repeated = heading !== '' && heading === rowText(cells, 0) ? 1 : 0
	for (const cell of cells) {
		if (cell.row >= repeated) table.cells.push({ ...cell, row: cell.row - repeated + table.rows })
	}
	table.rows += rows - repeated
}

function rowText(cells: readonly TableCell[], row: number): string {
	return cells.filter((cell) => cell.row === row)
		.map((cell) => `${cell.column}:${cell.paragraphs.map((paragraph) => paragraph.text).join(' ')}`).join('|')
}

function tableBlocks(table: Table): Block[] {
	return table.cells.flatMap(({ paragraphs, row, column, rows, columns }) => {
		const place: Cell = { table: table.number, row, column, rows, columns, bordered: table.bordered }
		return paragraphs.map((paragraph, index) => block(`t${table.number}r${row}c${column}p${index}`, paragraph, place))
	})
}

function block(id: string, paragraph: Paragraph, cell: Cell | null): Block {
	return { id, kind: cell ? 'cell' : 'para', label: '', ...paragraph, cell }
}
