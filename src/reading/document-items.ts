import type { Block, Cell } from './block.ts'
import { flatTableAt } from './flat-tables.ts'
import { linesOfBlock, numberOnly, type Line } from './line.ts'
import type { Table } from './table-cells.ts'

/** A document in reading order: paragraphs and whole tables. */
export type Item = { readonly line: Line } | { readonly table: Table }

export const isLine = (item: Item): item is { readonly line: Line } => 'line' in item

const sameCell = (one: Cell, other: Cell): boolean => one.row === other.row && one.column === other.column

function tableOf(blocks: readonly (Block & { readonly cell: Cell })[]): Table {
	const cells: { place: Cell; lines: Line[] }[] = []
	const places = new Map<string, { place: Cell; lines: Line[] }>()
	for (const block of blocks) {
		const key = `${String(block.cell.row)}.${String(block.cell.column)}`
		let cell = places.get(key)
		if (cell === undefined || !sameCell(cell.place, block.cell)) {
			cell = { place: block.cell, lines: [] }
			places.set(key, cell)
			cells.push(cell)
		}
		const number = numberOnly(block)
		cell.lines.push(...(number === null ? linesOfBlock(block) : [number]))
	}
	return { bordered: blocks.some((block) => block.cell.bordered), cells }
}

/** Blocks to items: the cells of one table come together, paragraphs become lines. */
export function itemsOf(blocks: readonly Block[]): Item[] {
	const items: Item[] = []
	for (let at = 0; at < blocks.length; at++) {
		const block = blocks[at]
		if (block === undefined) continue
		if (block.cell === null) {
			const flat = flatTableAt(blocks, at, -1 - at)
			if (flat !== null) {
				items.push({ table: flat.table })
				at += flat.taken - 1
				continue
			}
			for (const line of linesOfBlock(block)) items.push({ line })
			continue
		}
		const table = block.cell.table
		const cells: (Block & { readonly cell: Cell })[] = []
		for (; at < blocks.length; at++) {
			const next = blocks[at]
			if (next === undefined || next.cell === null || next.cell.table !== table) break
			cells.push({ ...next, cell: next.cell })
		}
		at--
		items.push({ table: tableOf(cells) })
	}
	return items
}

/** The lines of a table read column by column, as the header and the signature block must be. */
export function linesByColumn(table: Table): Line[] {
	return [...table.cells]
		.sort((one, other) => one.place.column - other.place.column || one.place.row - other.place.row)
		.flatMap((cell) => cell.lines)
}
