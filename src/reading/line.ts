import type { Block, Span } from './block.ts'
import type { Confidence, Source } from './plan-reading.ts'
import { toNfcWithMap, type NfcText } from './vietnamese-characters.ts'

/** One piece of a block inside a line: where its letters stand in the raw text. */
interface Part {
	readonly block: Block
	readonly from: number
	readonly nfc: NfcText
	/** NFC offset of each letter of this part. */
	readonly places: readonly number[]
}

/** A paragraph as the grammar sees it: NFC, single spaces, trimmed. Usually one block; several when
 *  a text file or a PDF broke the sentence. `low` is the same length as `text`, so offsets agree. */
export interface Line {
	readonly text: string
	/** Lower case, tone marks in their old place (hoà → hòa), every dash as `-`. */
	readonly low: string
	readonly parts: readonly Part[]
	/** The number the paragraph carries outside its text (automatic numbering). */
	readonly label: string
	readonly bold: boolean
	readonly centred: boolean
	readonly block: Block
}

const TONE_PLACE: Readonly<Record<string, string>> = {
	oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
	oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
	uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}

/** Lower case with one spelling for tone place and dashes; never changes the length. */
export function lowered(text: string): string {
	const low = text.toLowerCase()
	const same = low.length === text.length ? low : Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
	return same
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => TONE_PLACE[pair] ?? pair)
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const SPACE = /\s/

function partOf(block: Block, nfc: NfcText, start: number, end: number): { text: string; part: Part } {
	const places: number[] = []
	let text = ''
	let gap = false
	for (let at = start; at < end; at++) {
		const letter = nfc.text[at] ?? ''
		if (INVISIBLE.test(letter)) continue
		if (SPACE.test(letter)) {
			gap = text !== ''
			continue
		}
		if (gap) {
			text += ' '
			places.push(at - 1)
			gap = false
		}
		text += letter
		places.push(at)
	}
	return { text, part: { block, from: 0, nfc, places } }
}

function line(text: string, parts: readonly Part[], block: Block, label: string): Line {
	return { text, low: lowered(text), parts, block, label, bold: block.bold, centred: block.align === 'center' }
}

/** The lines of one block: a hard line break inside it begins a new line. Empty lines are left out. */
export function linesOfBlock(block: Block): Line[] {
	const nfc = toNfcWithMap(block.text)
	const lines: Line[] = []
	let start = 0
	for (let at = 0; at <= nfc.text.length; at++) {
		if (at < nfc.text.length && nfc.text[at] !== '\n' && nfc.text[at] !== '\v') continue
		const { text, part } = partOf(block, nfc, start, at)
		if (text !== '') lines.push(line(text, [part], block, lines.length === 0 ? block.label.normalize('NFC').trim() : ''))
		start = at + 1
	}
	return lines
}

/** A stretch of a block's raw text as one line; null when it holds nothing. */
export function lineOfStretch(block: Block, start: number, end: number): Line | null {
	const nfc = toNfcWithMap(block.text)
	let from = 0
	while (from < nfc.text.length && nfc.toRaw(from) < start) from++
	let to = from
	while (to < nfc.text.length && nfc.toRaw(to) < end) to++
	const { text, part } = partOf(block, nfc, from, to)
	return text === '' ? null : line(text, [part], block, '')
}

/** A cell that holds nothing but its automatic number, as TT columns do. */
export function numberOnly(block: Block): Line | null {
	return block.text.trim() === '' && block.label.trim() !== '' ? line('', [], block, block.label.normalize('NFC').trim()) : null
}

/** One line from two: the sentence went on in the next block. */
export function joined(first: Line, second: Line): Line {
	const shift = first.text.length + 1
	const parts = [...first.parts, ...second.parts.map((part) => ({ ...part, from: part.from + shift }))]
	return line(`${first.text} ${second.text}`, parts, first.block, first.label)
}

/** The places a stretch of a line has in the raw text: one span for each block it touches. */
function spansOf(of: Line, start: number, end: number): Span[] {
	const spans: Span[] = []
	for (const part of of.parts) {
		const first = part.places[Math.max(0, start - part.from)]
		const last = part.places[Math.min(part.places.length, end - part.from) - 1]
		if (first === undefined || last === undefined || last < first) continue
		const from = part.nfc.toRaw(first)
		const to = part.nfc.toRaw(last + 1)
		const before = spans.at(-1)
		if (before?.block === part.block.id) {
			spans[spans.length - 1] = { ...before, end: to, text: part.block.text.slice(before.start, to) }
		} else {
			spans.push({ block: part.block.id, start: from, end: to, text: part.block.text.slice(from, to) })
		}
	}
	return spans
}

/** Where `line[start, end)` was read, by which rule. */
export function sourceOf(of: Line, start: number, end: number, rule: string, confidence: Confidence): Source {
	const [span, ...also] = spansOf(of, start, Math.max(end, start + 1))
	const place = span ?? { block: of.block.id, start: 0, end: of.block.text.length, text: of.block.text }
	return also.length === 0 ? { span: place, rule, confidence } : { span: place, also, rule, confidence }
}

/** A stretch of a line as one reads it: no spaces, closing marks or `./.` at its edges. */
export function bounds(of: Line, start: number, end: number): { start: number; end: number; text: string } {
	let from = start
	let to = end
	while (from < to && /[\s,;:.]/.test(of.text[from] ?? '')) from++
	const tail = /(?:\.\/\.?|[\s;:,]|(?<![.…]|v\.v)\.(?!\.))+$/u.exec(of.text.slice(Math.max(from, to - 12), to))
	if (tail !== null) to = Math.max(from, to - tail[0].length)
	return { start: from, end: to, text: of.text.slice(from, to) }
}
