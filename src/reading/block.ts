/** One paragraph or one table cell of a document, as every format gives it. Everything after the
 *  format readers speaks only of blocks. Offsets into `text` are UTF-16 and refer to the raw text,
 *  exactly as the file has it (not normalised). */
export interface Block {
	/** Stable anchor: `p12` (12th body paragraph), `t2r3c1p0` (table 2, row 3, column 1, paragraph 0), `l7` (line of a text file). */
	readonly id: string
	readonly kind: 'para' | 'cell'
	/** Automatic number as a reader sees it (`I.`, `1.`, `a)`, `-`), '' when the paragraph has none. Not part of `text`. */
	readonly label: string
	readonly text: string
	readonly bold: boolean
	readonly italic: boolean
	readonly caps: boolean
	readonly align: 'left' | 'center' | 'right' | 'justify'
	/** Where a cell stands. Tables without borders hold the header and the signature block of most documents. */
	readonly cell: Cell | null
	/** 1-based page where the format knows it (PDF), else null. */
	readonly page: number | null
}

export interface Cell {
	readonly table: number
	readonly row: number
	readonly column: number
	readonly rows: number
	readonly columns: number
	readonly bordered: boolean
}

/** A place in the document: `text` is exactly `block.text.slice(start, end)`. */
export interface Span {
	readonly block: string
	readonly start: number
	readonly end: number
	readonly text: string
}
