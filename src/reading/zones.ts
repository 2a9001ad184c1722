import { HEADING_TYPE_AT_START } from './document-types.ts'
import { isLine, linesByColumn, type Item } from './document-items.ts'
import { joinBroken } from './folded-lines.ts'
import { mendHead } from './broken-head.ts'
import type { Line } from './line.ts'
import { markerAt } from './markers.ts'
import { beginsSignature, isPosition } from './signing-words.ts'

/** The large parts of a document, in order. */
interface Zones {
	readonly header: readonly Line[]
	readonly typeLine: Line | null
	readonly main: readonly Item[]
	readonly tail: readonly Line[]
	/** What follows the signature: annexes, or the plan a decision issues. */
	readonly rest: readonly Item[]
	/** Lines without a letter or a figure: drawn rules, the bars of a page. */
	readonly rules: readonly Line[]
}

const HEADER_REACH = 45
/** The national name, also with a slip in it (HÕA), its motto, or the Party's. */
const REPUBLIC = /cộng h\p{L}{1,2} xã hội chủ ngh?\p{L}{1,2} việt nam|đảng cộng sản việt nam|độc lập\s?-\s?tự do\s?-\s?hạnh phúc/u

const upper = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text)

/** A document type standing as a heading: its words in capitals at the head of a line. */
export function headingType(line: Line): { readonly end: number } | null {
	const found = HEADING_TYPE_AT_START.exec(line.low)
	if (found === null || !upper(line.text.slice(0, found[0].length))) return null
	const rest = line.text.slice(found[0].length)
	return rest === '' || /^\s?[:.*]?\s*$/.test(rest) || /^\s?\(?\p{Lu}/u.test(rest) ? { end: found[0].length } : null
}

export const ANNEX_HEADING = /^(?:phụ lục|phụ biểu|biểu mẫu|biểu số|biểu tổng hợp|biểu|mẫu số|mẫu|danh mục|danh sách|đề cương)(?:\s?(?:số|:))?(?:\s[\divxlađbc]{1,6}(?:[.-][\da-zđ]{1,4})?)?(?![\p{L}\d])/u

/** `Phụ lục II`, `Biểu 01`: a short line that is the head of an annex, not a sentence about one. */
export function isAnnexHeading(line: Line): boolean {
	if (!/^[PBMDĐ]/i.test(line.text)) return false
	const found = ANNEX_HEADING.exec(line.low)
	if (found === null) return false
	const rest = line.text.slice(found[0].length).trim()
	if (rest === '' || /^[:.)]?$/.test(rest)) return true
	return line.text.length < 220 && (upper(line.text) || (/^[:.(-]/.test(rest) && /^\p{Lu}/u.test(line.text)) || line.centred)
}

/** `Nơi nhận:` or the authority a signature begins with. */
function isTailStart(line: Line): boolean {
	return (/^nơi nhận(?:\s?[:.]|\s*$|\s(?:tm|kt|tl|tuq)\b)/.test(line.low) && line.text.length < 160) || beginsSignature(line.text)
}

function isHeaderTable(item: Item): boolean {
	return !isLine(item) && item.table.cells.some((cell) => cell.lines.some((line) => REPUBLIC.test(line.low) || /^số\s?:/.test(line.low)))
}

const isTailTable = (item: Item): boolean => !isLine(item) && item.table.cells.some((cell) => cell.lines.some(isTailStart))

/** Where the body begins when no document type stands as a heading. */
function beginsBody(line: Line): boolean {
	return /^(?:căn cứ|thực hiện|kính gửi|điều \d)/.test(line.low) || line.text.length > 160 || markerAt(line)?.kind === 'roman'
}

function splitHeader(items: readonly Item[]): { header: Line[]; typeLine: Line | null; from: number } {
	const header: Line[] = []
	const reach = Math.min(items.length, HEADER_REACH)
	let open = items.length
	for (let at = 0; at < reach; at++) {
		const item = items[at]
		if (item === undefined) break
		if (!isLine(item)) {
			if (!isHeaderTable(item) && (item.table.bordered || header.length > 0)) continue
			const lines = linesByColumn(item.table)
			const type = lines.find((line) => headingType(line) !== null)
			header.push(...lines.filter((line) => line !== type))
			if (type !== undefined) return { header, typeLine: type, from: at + 1 }
			continue
		}
		if (headingType(item.line) !== null) return { header, typeLine: item.line, from: at + 1 }
		if (beginsBody(item.line)) {
			open = at
			break
		}
		header.push(item.line)
	}
	// No type as a heading: only what looks like a header is one.
	const from = open === items.length ? items.findIndex((item) => isLine(item) && (beginsBody(item.line) || markerAt(item.line) !== null)) : open
	const first = from < 0 ? Math.min(items.length, 8) : from
	// Some pages leave the type out: capitals between the date and the body are the title.
	const dated = items.slice(0, first).findLastIndex((item) => isLine(item) && /^số\s?:|ngày[\s\d.…]+tháng[\s\d.…]+năm/u.test(item.line.low))
	const titled = dated >= 0 && dated < first - 1 && items.slice(dated + 1, first).every((item) => isLine(item) && upper(item.line.text) && item.line.text.length > 15)
	const end = titled ? dated + 1 : first
	const kept = items.slice(0, end).flatMap((item) => (isLine(item) ? [item.line] : linesByColumn(item.table)))
	return { header: kept, typeLine: null, from: end }
}

function tailStart(items: readonly Item[]): number {
	for (let at = 0; at < items.length; at++) {
		const item = items[at]
		if (item === undefined) continue
		if (isLine(item) ? isTailStart(item.line) : isTailTable(item)) return at
		if (isLine(item) && isPosition(item.line.text)) {
			const next = items.slice(at + 1, at + 10)
			if (next.some((other) => isLine(other) && isTailStart(other.line)) || at >= items.length - 5) return at
		}
	}
	return -1
}

function beginsRest(item: Item): boolean {
	if (!isLine(item)) return !isTailTable(item)
	return isAnnexHeading(item.line) || headingType(item.line) !== null || REPUBLIC.test(item.line.low)
		|| markerAt(item.line)?.kind === 'roman' || item.line.text.length > 400
}

/** Header, body, signature and what follows, for any order the columns were flattened in. */
export function zonesOf(all: readonly Item[]): Zones {
	const items = mendHead(all, HEADER_REACH)
	const { header, typeLine, from } = splitHeader(items)
	const rules: Line[] = []
	const after = items.slice(from).filter((item) => {
		if (!isLine(item) || /[\p{L}\d]/u.test(item.line.text)) return true
		rules.push(item.line)
		return false
	})
	let start = tailStart(after)
	const annex = after.findIndex((item, at) => at > 2 && isLine(item) && isAnnexHeading(item.line) && (start < 0 || at < start))
	if (start < 0) {
		const end = annex < 0 ? after.length : annex
		return { header, typeLine, rules, main: joinBroken(after.slice(0, end)), tail: [], rest: after.slice(end) }
	}
	if (annex >= 0 && annex < start && after.slice(annex, start).some((item) => !isLine(item))) start = annex
	const tail: Line[] = []
	let at = start
	for (; at < after.length; at++) {
		const item = after[at]
		if (item === undefined || (at > start && beginsRest(item)) || (start === annex)) break
		tail.push(...(isLine(item) ? [item.line] : linesByColumn(item.table)))
	}
	return { header, typeLine, rules, main: joinBroken(after.slice(0, start)), tail, rest: after.slice(at) }
}
