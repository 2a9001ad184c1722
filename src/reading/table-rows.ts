import type { Table } from './table-cells.ts'
import type { Line } from './line.ts'

interface ReadTable {
	readonly columns: readonly string[]
	readonly rows: readonly (readonly (readonly Line[])[])[]
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => (line.text === '' ? line.label.replace(/[.)]$/u, '') : line.text)).join(' ')
const COUNTING = /^\(?\d{1,2}\)?$/
const NUMBER_COLUMN = /^(?:tt|stt|số tt|số thứ tự|#)$/u

/** A table as columns and rows: spans repeated, a two-row head joined, a `(1) (2) (3)` row left out. */
export function readTable(table: Table): ReadTable {
	const height = Math.max(0, ...table.cells.map((cell) => cell.place.row + Math.max(1, cell.place.rows)))
	const width = Math.max(0, ...table.cells.map((cell) => cell.place.column + Math.max(1, cell.place.columns)))
	const grid: (readonly Line[])[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => []))
	const spread: boolean[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => false))
	for (const cell of table.cells) {
		for (let row = cell.place.row; row < cell.place.row + Math.max(1, cell.place.rows); row++) {
			for (let column = cell.place.column; column < cell.place.column + Math.max(1, cell.place.columns); column++) {
				const line = grid[row]
				const mark = spread[row]
				if (line === undefined || mark === undefined) continue
				line[column] = cell.lines
				mark[column] = column > cell.place.column || row > cell.place.row
			}
		}
	}
	const filled = grid.filter((row) => row.some((cell) => cell.length > 0))
	const head = headRows(grid, table)
	const columns = Array.from({ length: width }, (_, column) => [...new Set(filled.slice(0, head).map((row) => textOf(row[column] ?? [])))].filter((text) => text !== '').join(' / '))
	const body = grid
		.map((row, at) => row.map((cell, column) => (spread[at]?.[column] === true && table.cells.some((one) => one.place.row === at && one.lines === cell) ? [] : cell)))
		.filter((row) => row.some((cell) => cell.length > 0))
		.slice(head)
	const counted = body[0]
	const first = counted !== undefined && counted.filter((cell) => cell.length > 0).every((cell) => COUNTING.test(textOf(cell))) && counted.filter((cell) => cell.length > 0).length > 1
	return { columns, rows: first ? body.slice(1) : body }
}

/** How many rows the head takes: as many as its first row's cells reach down. */
function headRows(grid: readonly (readonly (readonly Line[])[])[], table: Table): number {
	const first = table.cells.filter((cell) => cell.place.row === 0)
	const reach = Math.max(1, ...first.map((cell) => Math.max(1, cell.place.rows)))
	const heads = first.map((cell) => textOf(cell.lines).toLowerCase())
	const looksLikeHead = heads.some((text) => NUMBER_COLUMN.test(text) || /nội dung|nhiệm vụ|chủ trì|thời gian|đơn vị|tên|công việc|hoạt động|ghi chú|họ và tên|chỉ tiêu|số lượng/u.test(text))
	return looksLikeHead ? Math.min(reach, grid.length) : 0
}

export const cellText = textOf
