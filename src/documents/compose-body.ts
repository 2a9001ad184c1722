import { cleanLine, cleanParagraphs } from './clean-text.ts'
import type { Block, ComposedCell, ComposedRow, Run, TableBlock, TextBlock } from './composition.ts'
import type { BodyNode, DocumentTable, Inline } from './official-document.ts'

/** Body nodes as blocks: labels get their full stop, bracket or colon, parts their capitals. A table without
 *  columns is nothing and left out: Word calls a file with one unreadable. */
export function composeBody(nodes: readonly BodyNode[]): Block[] {
	return nodes.filter((node) => node.type !== 'table' || node.table.columns.length > 0).map((node) => composeNode(node))
}

export function plainRun(text: string, look: { bold?: boolean; italic?: boolean } = {}): Run {
	return { text: cleanLine(text), bold: look.bold ?? false, italic: look.italic ?? false, from: null }
}

function composeNode(node: BodyNode): Block {
	const anchor = node.anchor ?? null
	switch (node.type) {
		case 'table':
			return { ...composeTable(node.table), anchor }
		case 'heading':
			return { ...composeHeading(node.level, closeLabel(node.label), node.text), anchor }
		case 'article':
			return text([plainRun(`${closeLabel(node.label)} `, { bold: true }), ...composeRuns(node.inline)], anchor)
		case 'item':
			return text([...(node.marker === '' ? [] : [plainRun(`${node.marker} `)]), ...composeRuns(node.inline)], anchor)
		case 'line':
			return text([plainRun(`${node.label.trimEnd().replace(/:$/u, '')}: `), ...composeRuns(node.inline)], anchor)
		case 'paragraph':
			return text(composeRuns(node.inline), anchor)
	}
}

function text(runs: readonly Run[], anchor: string | null): TextBlock {
	return { type: 'text', style: 'text', runs, anchor }
}

function composeHeading(level: 1 | 2 | 3, label: string, heading: string): Omit<TextBlock, 'anchor'> {
	const words = level === 1 ? heading.toLocaleUpperCase('vi') : heading
	const style = level === 1 ? 'section' : level === 2 ? 'clause' : 'point'
	return { type: 'text', style, runs: [plainRun(label === '' ? words : `${label} ${words}`, { bold: level < 3 })] }
}

/** I → "I.", 1.2 → "1.2.", đ → "đ)", Điều 1 → "Điều 1."; a label that is already closed stays. */
function closeLabel(label: string): string {
	const bare = label.trim()
	if (/^(?:[IVXLC]+|\d+(?:\.\d+)*|Điều \d+[a-zđ]?)$/u.test(bare)) return `${bare}.`
	return /^[a-zđ]{1,2}$/u.test(bare) ? `${bare})` : bare
}

export function composeRuns(inline: readonly Inline[]): Run[] {
	return inline.map((piece) => {
		switch (piece.type) {
			case 'text':
				return plainRun(piece.text, piece)
			case 'figure':
				return { ...plainRun(piece.text), from: piece }
			case 'gap':
				return { ...plainRun(`[${piece.text}]`, { italic: true }), from: piece }
			case 'prose':
				return { text: cleanParagraphs(piece.text), bold: false, italic: false, from: piece }
		}
	})
}

/** A paragraph's runs, cut where typed text has a line end: one list for each paragraph to set. */
export function splitParagraphs(runs: readonly Run[]): Run[][] {
	const paragraphs: Run[][] = [[]]
	for (const run of runs) {
		run.text.split('\n').forEach((line, i) => {
			if (i > 0) paragraphs.push([])
			if (line !== '') paragraphs.at(-1)?.push({ ...run, text: line })
		})
	}
	return paragraphs
}

function composeTable(table: DocumentTable): Omit<TableBlock, 'anchor'> {
	const rows = table.rows.map((row, index): ComposedRow => {
		const cells: ComposedCell[] = []
		let column = 0
		for (const cell of row) {
			const left = table.columns.length - column
			if (left === 0) break
			const span = Math.min(Math.max(1, cell.span ?? 1), left)
			cells.push({ runs: composeRuns(cell.inline), span, align: span > 1 ? 'left' : (table.columns[column]?.align ?? 'left') })
			column += span
		}
		for (; column < table.columns.length; column++) cells.push({ runs: [], span: 1, align: 'left' })
		return { strong: table.strong?.includes(index) ?? false, cells }
	})
	const columns = table.columns.map((column) => ({ ...column, title: cleanLine(column.title) }))
	return { type: 'table', columns, rows }
}
