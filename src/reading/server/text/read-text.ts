import type { Block } from '../../block.ts'
import { breaksInsideName } from '../../broken-name.ts'
import { mostParagraphs, Unreadable } from '../../unreadable.ts'

interface Line {
	readonly number: number
	readonly start: number
	readonly end: number
}

/** What begins a paragraph: a numeral, a point, a bullet, a bracketed numeral. */
const MARKER = /^\s*(?:[-–—+*•▪]|\(?[ivxIVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ]{1,2}[.)]|(?:Điều|Phụ lục|Chương|Mục)\s)/u

/** Lines of a text as blocks, each with the exact raw line. A text that was broken at a fixed width is joined again into
 *  paragraphs, whose text then holds the line breaks. Throws Unreadable `too-many-paragraphs`. */
export function readText(text: string): Block[] {
	const lines = splitLines(text)
	const width = brokenAt(lines, text)
	const blocks: Block[] = []
	let open: { line: Line; end: number } | null = null
	const close = (): void => {
		if (open) blocks.push(block(`l${open.line.number}`, text.slice(open.line.start, open.end)))
		open = null
	}
	let previous: Line | null = null
	for (const line of lines) {
		if (open && previous && width !== null && continues(text, previous, line, width)) {
			open = { line: (open as { line: Line }).line, end: line.end }
		} else {
			close()
			open = { line, end: line.end }
		}
		if (blocks.length > mostParagraphs) throw new Unreadable('too-many-paragraphs', { limit: mostParagraphs })
		previous = line
	}
	close()
	return blocks
}

/** Lines that hold something, with their place in the file. */
function splitLines(text: string): Line[] {
	const lines: Line[] = []
	let number = 0
	for (const match of text.matchAll(/([^\r\n\f\u2028\u2029]*)(\r\n|[\r\n\f\u2028\u2029]|$)/g)) {
		number++
		const end = match.index + (match[1] ?? '').length
		if ((match[1] ?? '').trim() !== '') lines.push({ number, start: match.index, end })
	}
	return lines
}

/** The width at which most lines are broken; null when lines are whole paragraphs. */
function brokenAt(lines: readonly Line[], text: string): number | null {
	const lengths = lines.map((line) => text.slice(line.start, line.end).trimEnd().length).sort((a, b) => a - b)
	const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
	const longest = lengths.at(-1) ?? 0
	if (lines.length < 12 || width < 40 || width > 130 || longest > width * 1.4) return null
	const full = lengths.filter((length) => length > width * 0.8).length
	return full * 2 >= lines.length ? width : null
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
	if (next.number !== line.number + 1) return false
	const above = text.slice(line.start, line.end).trimEnd()
	const below = text.slice(next.start, next.end)
	if (breaksInsideName(above, below)) return true
	if (MARKER.test(below) || /\S {4,}\S/.test(below) || /\S {4,}\S/.test(above)) return false
	const firstWord = /^\s*(\S+)/.exec(below)?.[1] ?? ''
	const fits = above.length + 1 + firstWord.length <= width * 0.85
	const sentenceEnds = /[.:;!?]["”]?$/.test(above) && /^\s*["“(]?\p{Lu}/u.test(below)
	return !fits && (!sentenceEnds || above.length >= width * 0.93)
}

function block(id: string, text: string): Block {
	const upper = text.match(/\p{Lu}/gu)?.length ?? 0
	const lower = text.match(/\p{Ll}/gu)?.length ?? 0
	return {
		id,
		kind: 'para',
		label: '',
		text,
		bold: false,
		italic: false,
		caps: upper > 1 && upper >= (upper + lower) * 0.8,
		align: 'left',
		cell: null,
		page: null,
	}
}
