import type { Cell } from '../../block.ts'
import { child, type XmlElement, type XmlNode } from '../xml-tree.ts'
import { oneBranch } from './paragraph-text.ts'
import type { Styles } from './styles.ts'

/** A cell of a table with its place; nothing of its content yet. */
export interface PlacedCell {
	readonly element: XmlElement
	readonly place: Cell
}

export interface PlacedTable {
	readonly cells: readonly PlacedCell[]
	readonly byColumn: boolean
}

interface GridCell {
	readonly element: XmlElement
	readonly row: number
	readonly ordinal: number
	readonly start: number
	readonly end: number
	readonly merge: 'restart' | 'continue' | null
}

/** Beyond this a table without borders is a list, not a header or a signature block. */
const MOST_ROWS_BY_COLUMN = 12
const SIDES = ['top', 'bottom', 'left', 'right'] as const

/** The cells of a `w:tbl` in document order. Tables count from 1, rows and columns from 0; columns are those a reader
 *  sees, not the finer grid that Word keeps beneath merged cells. `rows` and `columns` of a place say how many it covers. */
export function placeCells(table: XmlElement, number: number, styles: Styles): PlacedTable {
	const cells: GridCell[] = []
	const rows = structure(table.children, 'w:tr').filter((row) => !child(child(row, 'w:trPr'), 'w:del'))
	rows.forEach((row, index) => cells.push(...gridRow(row, index)))
	const even = new Set(rows.map((_, row) => cells.filter((cell) => cell.row === row).length)).size === 1
	const starts = [...new Set(cells.map((cell) => cell.start))].sort((a, b) => a - b)
	const width = even ? cells.filter((cell) => cell.row === 0).length : starts.length
	const bordered = isBordered(table, cells, rows.length, styles)
	const placed = cells.map((cell) => {
		const column = even ? cell.ordinal : starts.indexOf(cell.start)
		const columns = even ? 1 : starts.filter((start) => start >= cell.start && start < cell.end).length
		return { element: cell.element, place: { table: number, row: cell.row, column, rows: height(cell, cells), columns, bordered } }
	})
	// Headers and signature blocks are read column by column, or the lines of the two sides would alternate.
	return { cells: placed, byColumn: !bordered && width > 1 && rows.length <= MOST_ROWS_BY_COLUMN }
}

/** Rows that a vertically merged cell covers: the cells beneath it only carry it on. */
function height(cell: GridCell, cells: readonly GridCell[]): number {
	if (cell.merge !== 'restart') return 1
	let rows = 1
	while (cells.some((other) => other.row === cell.row + rows && other.start === cell.start && other.merge === 'continue')) rows++
	return rows
}

/** Rows or cells, through content controls and tracked insertions. */
function structure(nodes: readonly XmlNode[], name: string): XmlElement[] {
	const found: XmlElement[] = []
	for (const node of nodes) {
		if (typeof node === 'string') continue
		if (node.name === name) found.push(node)
		else if (node.name === 'mc:AlternateContent') found.push(...structure(oneBranch(node), name))
		else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(node.name)) {
			found.push(...structure(node.children, name))
		}
	}
	return found
}

function gridRow(row: XmlElement, index: number): GridCell[] {
	let start = number(child(child(row, 'w:trPr'), 'w:gridBefore'), 0)
	return structure(row.children, 'w:tc').map((element, ordinal) => {
		const properties = child(element, 'w:tcPr')
		const span = number(child(properties, 'w:gridSpan'), 1)
		const merging = child(properties, 'w:vMerge')
		const merge = merging ? (merging.attributes['w:val'] === 'restart' ? 'restart' as const : 'continue' as const) : null
		const cell = { element, row: index, ordinal, start, end: start + span, merge }
		start += span
		return cell
	})
}

function number(element: XmlElement | undefined, otherwise: number): number {
	return Math.min(Number(element?.attributes['w:val'] ?? otherwise) || otherwise, 63)
}

/** Bordered when most cells show lines on two sides or more; one line under a header does not make a grid. */
function isBordered(table: XmlElement, cells: readonly GridCell[], rows: number, styles: Styles): boolean {
	const properties = child(table, 'w:tblPr')
	const styled = styles.table(child(properties, 'w:tblStyle')?.attributes['w:val']).tableBorders
	const direct = child(properties, 'w:tblBorders')
	const shown = (side: string): boolean => visible(side, direct) ?? visible(side, styled) ?? false
	const last = Math.max(...cells.map((cell) => cell.end), 0)
	let withLines = 0
	for (const cell of cells) {
		const own = child(child(cell.element, 'w:tcPr'), 'w:tcBorders')
		const edge = { top: cell.row === 0, bottom: cell.row === rows - 1, left: cell.start === 0, right: cell.end === last }
		const lines = SIDES.filter((side) => {
			const inner = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV'
			return visible(side, own) ?? shown(edge[side] ? side : inner)
		})
		if (lines.length >= 2) withLines++
	}
	return withLines * 2 > cells.length
}

function visible(side: string, borders: XmlElement | undefined): boolean | undefined {
	const alias = side === 'left' ? 'start' : side === 'right' ? 'end' : side
	const border = child(borders, `w:${side}`) ?? child(borders, `w:${alias}`)
	const value = border?.attributes['w:val']
	return value === undefined ? undefined : value !== 'nil' && value !== 'none'
}
