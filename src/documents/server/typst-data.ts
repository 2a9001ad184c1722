import { balance } from '#documents/balanced-lines.ts'
import { splitParagraphs } from '#documents/compose-body.ts'
import type { Block, Composition, Run } from '#documents/composition.ts'
import { motto, nation, sheetMeasures, sizes } from '#documents/decree-30.ts'
import type { Sheets } from '#documents/official-document.ts'
import { fileTitle } from './file-title.ts'
import { lineWidth } from './fonts-tinos.ts'
import { typstText } from './typst-text.ts'

const titleInset = 28
/** Fields that are not set as text. */
const plain = new Set(['documentTitle', 'author', 'glyphs', 'type', 'style', 'align', 'order'])

/** A composition as the JSON typst-sheet.ts reads: twips become points, texts keep to what Tinos can draw. */
export function typstData(sheet: Composition, sheets: Sheets): string {
	const { head, title } = sheet
	const { head: columns } = sheetMeasures
	const room = (columns.left + columns.right) / 20 - 2 * titleInset
	const share = (text: string, size: number, within: number): number => balance(text, within, bold(size)).widest * sheetMeasures.ruleShare
	const data = {
		measures: { ...inPoints(sheetMeasures), line: sheetMeasures.line, sizes },
		documentTitle: fileTitle(sheet, sheets),
		annexesOnly: sheets === 'annexes',
		author: head.issuer.join(' '),
		head: { ...head, nation, motto, issuerRule: share(head.issuer.at(-1) ?? '', sizes.issuer, columns.left / 20), mottoRule: lineWidth(motto, sizes.motto, 'bold') },
		name: title === null ? null : { ...title, room: balance(title.subject, room, bold(sizes.subject)).room + 1, rule: share(title.subject || title.name, sizes.subject, room) },
		addressees: sheet.addressees.length === 1 ? [`Kính gửi: ${sheet.addressees[0] ?? ''}`] : sheet.addressees.map((addressee, i, all) => `- ${addressee}${i === all.length - 1 ? '.' : ';'}`),
		blocks: sheet.blocks.map(blockData),
		closing: sheet.closing,
		annexes: sheet.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(blockData) })),
	}
	return JSON.stringify(data, (key, value: unknown) => (typeof value === 'string' && !plain.has(key) ? typstText(value) : value))
}

const bold = (size: number) => (text: string): number => lineWidth(text, size, 'bold')

function blockData(block: Block): unknown {
	if (block.type === 'text') return { type: 'text', style: block.style, paragraphs: paragraphs(block.runs) }
	const held = heldRows(block.rows.map((row, i) => row.strong && i < block.rows.length - 1))
	const rows = block.rows.map((row, i) => ({ strong: row.strong, held: held[i], cells: row.cells.map((cell) => ({ span: cell.span, align: cell.align, paragraphs: paragraphs(cell.runs) })) }))
	return { type: 'table', widths: block.columns.map((column) => column.width), columns: block.columns.map((column) => column.title), rows }
}

/** For each row how many rows, itself counted, stay on one page with it; 0 for a row an earlier one holds. */
function heldRows(headings: readonly boolean[]): number[] {
	const held: number[] = []
	let first = 0
	headings.forEach((heading, i) => {
		held.push(0)
		if (i === 0 || headings[i - 1] !== true) first = i
		held[first] = i - first + 1
		if (!heading) first = i + 1
	})
	return held
}

function paragraphs(runs: readonly Run[]): unknown {
	return splitParagraphs(runs).map((list) => list.map(({ text, bold, italic }) => ({ text, bold, italic })))
}

function inPoints<T extends Readonly<Record<string, unknown>>>(lengths: T): Record<string, unknown> {
	return Object.fromEntries(Object.entries(lengths).map(([name, value]) => [name, typeof value === 'number' ? value / 20 : inPoints(value as Record<string, unknown>)]))
}
