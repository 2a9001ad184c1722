import type { Cell } from './block.ts'
import type { Line } from './line.ts'

export interface TableCell {
	readonly place: Cell
	readonly lines: readonly Line[]
}

/** A table of the document, drawn or typed. */
export interface Table {
	readonly bordered: boolean
	readonly cells: readonly TableCell[]
}
