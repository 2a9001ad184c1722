import { breaksInsideName } from './broken-name.ts'
import { firstDutyVerb } from './agencies.ts'
import { HEADING_TYPE_AT_START } from './document-types.ts'
import { isLine, type Item } from './document-items.ts'
import { joined, type Line } from './line.ts'
import { isBullet, markerAt } from './markers.ts'

const CLOSED = /[.;:!?…/]$/
const upper = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text)
const inCell = (line: Line): boolean => line.block.cell !== null

/** Words no phrase ends with: a line that ends so goes on in the next, whatever its letter. */
const DANGLING = /(?:^|\s)(?:của|và|với|tại|cho|về|các|theo|từ|đến|trong|trên|bởi|để|được|những|một|mọi|như|số|Quyết|Nghị|Chỉ|Ủy|Uỷ|Hội đồng|Tổ quốc Việt|Sở|Bộ)$/u
const PARAGRAPH = /^(?:căn cứ|thực hiện|nơi nhận|trên đây|điều \d|xét |theo đề nghị)/

const isNumbered = (line: Line): boolean => {
	const marker = markerAt(line)
	return marker !== null && !isBullet(marker.kind)
}

/** In a text or PDF a sentence may go on in the next block: it begins small and the one before did not end. */
function goesOn(before: Line, line: Line): boolean {
	if (!inCell(line) && !inCell(before) && breaksInsideName(before.text, line.text)) return true
	return /^[\p{Ll}(,]/u.test(line.text) && (before.text.length >= 40 || before.text.endsWith(',')) && !CLOSED.test(before.text)
		&& !(line.text.startsWith('(') && line.text.endsWith(')')) && !inCell(line) && !inCell(before) && markerAt(line) === null
}

/** In a text folded at some width, whole or ragged: also after a short line, before a date or a number, and inside a name. */
function foldedOn(before: Line, line: Line, full: boolean): boolean {
	if (inCell(line) || inCell(before) || CLOSED.test(before.text) || !/[\p{L}\d]/u.test(line.text) || markerAt(line) !== null) return false
	if (/^[\p{Ll},]/u.test(line.text) || (/^\d/.test(line.text) && !upper(before.text))) return true
	if (/quý$/u.test(before.low) && /^[IV]{1,3}(?![\p{L}])/u.test(line.text)) return true
	if (line.text.startsWith('(') && !line.text.endsWith(')')) return true
	const type = HEADING_TYPE_AT_START.exec(line.low)
	if (upper(line.text) || (type !== null && upper(line.text.slice(0, type[0].length))) || upper(before.text)) return false
	// Under a heading a new sentence begins with what is to be done.
	const newSentence = PARAGRAPH.test(line.low) || (isNumbered(before) && firstDutyVerb(line.low) === 0)
	return (full && !newSentence) || DANGLING.test(before.text)
}

/** The width a pasted text was folded at: many lines that do not end a sentence and go on small; 0 when it was not folded. */
function foldWidth(items: readonly Item[]): number {
	const lines = items.flatMap((item) => (isLine(item) && !inCell(item.line) ? [item.line] : []))
	const cut = lines.filter((line, at) => {
		const next = lines[at + 1]
		return next !== undefined && !CLOSED.test(line.text) && /^\p{Ll}/u.test(next.text) && markerAt(next) === null
	})
	if (cut.length < 4 || cut.length * 8 < lines.length) return 0
	const lengths = cut.map((line) => line.text.length).sort((one, other) => one - other)
	const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
	return middle <= 140 ? Math.min(140, lengths[Math.floor(lengths.length * 0.9)] ?? 0) : 0
}

/** Lines that were one sentence before a text was folded become one again. */
export function joinBroken(items: readonly Item[]): Item[] {
	const out: Item[] = []
	const width = foldWidth(items)
	let last = 0
	for (const item of items) {
		const before = out.at(-1)
		const full = width > 0 && before !== undefined && isLine(before) && last >= width * (isNumbered(before.line) ? 0.75 : 0.55)
		last = isLine(item) ? item.line.text.length : 0
		if (isLine(item) && before !== undefined && isLine(before) && (goesOn(before.line, item.line) || (width > 0 && foldedOn(before.line, item.line, full)))) {
			out[out.length - 1] = { line: joined(before.line, item.line) }
		} else out.push(item)
	}
	return out
}
