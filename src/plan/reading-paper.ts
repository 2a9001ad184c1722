import type { Block, Span } from '../reading/block.ts'
import type { PlanReading } from '../reading/plan-reading.ts'

/** A stretch of a paragraph; `task` is set where a task was read. `first` is where its number stands. */
export interface PaperPiece {
	readonly text: string
	readonly task: string | null
	readonly first: boolean
}

export interface PaperLine {
	readonly id: string
	readonly look: 'text' | 'heading' | 'centre' | 'right'
	readonly label: string
	readonly pieces: readonly PaperPiece[]
}

/** The document as it is shown for review: paragraphs, and tables of cells of paragraphs. */
export type PaperPart =
	| { readonly type: 'line'; readonly line: PaperLine }
	| { readonly type: 'table'; readonly id: string; readonly bordered: boolean; readonly rows: readonly (readonly (readonly PaperLine[])[])[] }

export interface MarkedTask { readonly id: string; readonly spans: readonly Span[] }

/** The document with marks where its tasks stand. Nothing is left out: the pieces together are the raw text. */
export function paperOf(blocks: readonly Block[], reading: PlanReading, tasks: readonly MarkedTask[]): PaperPart[] {
	const headings = new Set([...reading.sections, ...reading.sections.flatMap((one) => one.headings), ...reading.activityGroups, ...reading.assignments.filter((one) => one.rule.includes('colon'))].map((one) => one.span.block))
	const centred = new Set(['republic', 'motto', 'docType', 'title'].flatMap((name) => reading.fields[name] ?? []).flatMap((field) => [field.span, ...(field.also ?? [])]).map((span) => span.block))
	const marks = new Map<string, { task: string; start: number; end: number; first: boolean }[]>()
	for (const { id, spans } of tasks) {
		for (const [index, span] of spans.entries()) {
			marks.set(span.block, [...(marks.get(span.block) ?? []), { task: id, start: span.start, end: span.end, first: index === 0 }])
		}
	}
	const lineOf = (block: Block): PaperLine => ({
		id: block.id, label: block.label, pieces: piecesOf(block.text, marks.get(block.id) ?? []),
		look: headings.has(block.id) && !marks.has(block.id) ? 'heading' : block.align === 'center' || centred.has(block.id) ? 'centre' : block.align === 'right' ? 'right' : block.bold && !block.cell ? 'heading' : 'text'
	})
	const parts: PaperPart[] = []
	// A table inside a cell stands between the lines of that cell; it is shown below the table it stands in.
	const tables = Map.groupBy(blocks.filter((block) => block.cell), (block) => block.cell!.table)
	for (const block of blocks) {
		if (!block.cell) {
			if (block.text.trim() !== '') parts.push({ type: 'line', line: lineOf(block) })
		} else if (tables.has(block.cell.table)) {
			parts.push(tableOf(tables.get(block.cell.table)!, lineOf))
			tables.delete(block.cell.table)
		}
	}
	return parts
}

function tableOf(cells: readonly Block[], lineOf: (block: Block) => PaperLine): PaperPart {
	const first = cells[0]!
	const rows: PaperLine[][][] = []
	for (const block of cells) {
		const row = (rows[block.cell!.row] ??= [])
		const cell = (row[block.cell!.column] ??= [])
		if (block.text.trim() !== '') cell.push(lineOf(block))
	}
	// A part of a long table begins at any row, so the list has holes.
	const there = rows.filter(Boolean)
	const columns = there.reduce((most, row) => Math.max(most, row.length), 0)
	return { type: 'table', id: first.id, bordered: first.cell!.bordered, rows: there.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? [])) }
}

function piecesOf(text: string, marks: readonly { task: string; start: number; end: number; first: boolean }[]): PaperPiece[] {
	const pieces: PaperPiece[] = []
	let at = 0
	const plain = (to: number) => { if (to > at) pieces.push({ text: text.slice(at, to), task: null, first: false }) }
	for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
		if (mark.start < at) continue // two tasks of one place: the first is shown
		plain(mark.start)
		pieces.push({ text: text.slice(mark.start, mark.end), task: mark.task, first: mark.first })
		at = mark.end
	}
	plain(text.length)
	return pieces
}
