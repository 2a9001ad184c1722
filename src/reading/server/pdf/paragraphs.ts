import type { Block } from '../../block.ts'
import { breaksInsideName } from '../../broken-name.ts'
import { lineText, startsWithMarker, type Line } from './lines.ts'

/** The text area that lines are broken in. In a narrow one (a table cell) only clear signs begin a paragraph. */
export interface Measure {
	readonly left: number
	readonly right: number
	readonly narrow: boolean
}

/** A paragraph before it has an anchor. */
export interface Paragraph {
	readonly text: string
	readonly page: number
	readonly bold: boolean
	readonly italic: boolean
	readonly caps: boolean
	readonly align: Block['align']
}

interface PlacedLine {
	readonly line: Line
	readonly text: string
	readonly measure: Measure
}

/** Joins lines into paragraphs; `measureOf` gives the text area of the page a line is on. */
export function toParagraphs(lines: readonly Line[], measureOf: (line: Line) => Measure): Paragraph[] {
	const placed = lines.map((line) => ({ line, text: lineText(line), measure: measureOf(line) }))
	const pitch = linePitch(lines)
	const groups: PlacedLine[][] = []
	for (const line of placed) {
		const open = groups.at(-1)
		if (open && continues(open, line, pitch)) open.push(line)
		else groups.push([line])
	}
	return groups.map(paragraph)
}

/** The usual distance of two lines of one paragraph: the lower quartile, since gaps between paragraphs are wider. */
function linePitch(lines: readonly Line[]): number {
	const gaps = lines.slice(1)
		.map((line, index) => (line.page === lines[index]?.page ? line.y - (lines[index]?.y ?? 0) : 0))
		.filter((gap) => gap > 4 && gap < 60)
		.sort((one, other) => one - other)
	return gaps[Math.floor(gaps.length / 4)] ?? 18
}

function continues(open: readonly PlacedLine[], next: PlacedLine, pitch: number): boolean {
	const last = open.at(-1)
	if (!last || (startsWithMarker(next.text) && !isHyphenOfName(open, next))) return false
	const { line } = next
	const before = last.line
	if (/^Nơi nhận\s*:/u.test(next.text) || isFlungLeft(open, next)) return false
	const size = Math.max(line.size, before.size)
	if (line.page === before.page && line.y - before.y > Math.max(pitch, size) + size * 0.32) return false
	if (last.measure.narrow) return !/[.;:]$/.test(last.text) || !endsShort(last, next)
	if (Math.abs(line.size - before.size) > 1 || isCaps(last.text) !== isCaps(next.text)) return false
	if (share(before, 'bold') === 1 && share(line, 'bold') === 0) return false
	if (isSymmetric(last) && isCentred(next)) return before.right - before.x > (last.measure.right - last.measure.left) * 0.6
	if (endsShort(last, next)) return false
	return !isIndented(open, next)
}

/** A dash that a full line left to the next one is no bullet: bullets begin where the paragraphs do, not at the edge. */
function isHyphenOfName(open: readonly PlacedLine[], next: PlacedLine): boolean {
	const [first, last] = [open[0], open.at(-1)]
	if (!first || !last || last.measure.narrow || !/^[-–]\s\p{Lu}/u.test(next.text)) return false
	if (breaksInsideName(last.text, next.text)) return true
	return !/[.;:,!?]$/.test(last.text) && first.line.x > next.line.x + next.line.size * 0.6 && next.line.x < next.measure.left + 4 && !endsShort(last, next)
}

/** A signature stands at the right; what goes on from there does not begin at the left edge. */
function isFlungLeft(open: readonly PlacedLine[], next: PlacedLine): boolean {
	const first = open[0]
	const width = next.measure.right - next.measure.left
	return first !== undefined && !next.measure.narrow && !isSymmetric(first) && first.line.x > next.measure.left + width * 0.4 && next.line.x < next.measure.left + width * 0.15
}

/** The next word would still have fitted: the paragraph ended there. */
function endsShort(last: PlacedLine, next: PlacedLine): boolean {
	const word = /^\S+/.exec(next.text)?.[0] ?? ''
	const letter = (next.line.right - next.line.x) / Math.max(1, next.text.length)
	return last.line.right + letter * (word.length + 1) * 1.1 + 2 < last.measure.right
}

function isIndented(open: readonly PlacedLine[], next: PlacedLine): boolean {
	const [first, second] = open
	const step = next.line.size * 0.6
	const hanging = first !== undefined && startsWithMarker(first.text)
	if (second) return next.line.page === second.line.page && next.line.x > second.line.x + step
	if (!first || hanging) return false
	const firstIsIndented = first.line.x > first.measure.left + step
	return next.line.x > first.line.x + step || (firstIsIndented && next.line.x > first.line.x - 2)
}

function isCentred(placed: PlacedLine): boolean {
	const { line, text, measure } = placed
	return !startsWithMarker(text) && isSymmetric(placed) && line.x > measure.left + (measure.right - measure.left) * 0.02
}

function isFull({ line, measure }: PlacedLine): boolean {
	return line.x < measure.left + 12 && line.right > measure.right - 12
}

function isSymmetric({ line, measure }: PlacedLine): boolean {
	const offCentre = Math.abs((line.x + line.right) / 2 - (measure.left + measure.right) / 2)
	return offCentre < (measure.right - measure.left) * 0.03
}

function paragraph(lines: readonly PlacedLine[]): Paragraph {
	const text = lines.reduce((before, { text: line }) => joinBroken(before, line), '')
	const weigh = (look: 'bold' | 'italic'): boolean =>
		lines.reduce((sum, { line, text: part }) => sum + share(line, look) * part.length, 0) * 2
		> lines.reduce((sum, { text: part }) => sum + part.length, 0)
	return {
		text,
		page: lines[0]?.line.page ?? 1,
		bold: weigh('bold'),
		italic: weigh('italic'),
		caps: isCaps(text),
		align: lines.every(isSymmetric) && lines.some(isCentred) && !lines.every(isFull) ? 'center' : lines.length > 1 ? 'justify' : 'left',
	}
}

/** Document numbers are cut after a hyphen or a stroke (`NĐ-⏎CP`): no space belongs there. */
function joinBroken(before: string, line: string): string {
	if (before === '') return line
	return /[\p{Lu}\d][-/]$/u.test(before) && /^[\p{Lu}\d]/u.test(line) ? before + line : `${before} ${line}`
}

function share(line: Line, look: 'bold' | 'italic'): number {
	let all = 0
	let marked = 0
	for (const segment of line.segments) {
		for (const piece of segment.pieces) {
			all += piece.text.length
			if (piece[look]) marked += piece.text.length
		}
	}
	return all === 0 ? 0 : marked / all
}

function isCaps(text: string): boolean {
	const upper = text.match(/\p{Lu}/gu)?.length ?? 0
	const lower = text.match(/\p{Ll}/gu)?.length ?? 0
	return upper > 1 && upper >= (upper + lower) * 0.8
}
