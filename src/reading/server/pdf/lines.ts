import type { Piece } from './page-content.ts'

/** A stretch of a line with no wide gap inside. */
export interface Segment {
	readonly pieces: readonly Piece[]
	readonly x: number
	readonly right: number
	readonly text: string
}

export interface Line {
	readonly segments: readonly Segment[]
	readonly x: number
	readonly right: number
	readonly y: number
	readonly size: number
	readonly page: number
}

/** What begins a paragraph: a numeral, a point, a bullet, a bracketed numeral. */
const MARKER = /^\s*(?:[-–—+*•▪➢](?=\s|\p{L})|\(?(?:[ivxIVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ]{1,2})[.)/](?=\s|\p{L}|$)|\d{1,2}\.\d{1,2}\s|(?:Điều|Chương|Mục)\s+[\dIVX])/u
const BARE_MARKER = /^(?:[-–—+*•▪➢]|\(?[ivxIVXa-zđ\d]{1,5}[.)/]?|\d{1,2}(?:\.\d{1,2})+\.?)$/
const WIDE_GAP = 1.3

export function startsWithMarker(text: string): boolean {
	return MARKER.test(text)
}

/** What heads the right column of a document (Decree 30/2020, Annex I; Party documents have their own). Long agency names
 *  leave hardly a gap before it, so it begins a segment whatever the gap. */
const RIGHT_HEADING = /(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]\s?Tự do)/u

/** Pieces on one baseline become a line, from top to bottom and from left to right. */
export function toLines(pieces: readonly Piece[], page: number): Line[] {
	const rows: Piece[][] = []
	for (const piece of pieces.flatMap(beforeHeading).toSorted((one, other) => one.y - other.y || one.x - other.x)) {
		const row = rows.at(-1)
		const first = row?.[0]
		// Raised signs (note numbers) stay on the line that they belong to.
		if (row && first && piece.y - first.y < Math.max(first.size, piece.size) * 0.42) row.push(piece)
		else rows.push([piece])
	}
	return rows.map((row) => line(row.sort((one, other) => one.x - other.x), page))
}

/** The text of a line; a wide gap reads as a tab. */
export function lineText(line: Line): string {
	return line.segments.map((segment) => segment.text).join('\t')
}

function line(pieces: readonly Piece[], page: number): Line {
	const groups: Piece[][] = []
	for (const piece of pieces) {
		const group = groups.at(-1)
		const last = group?.at(-1)
		const gap = last ? piece.x - last.right : Infinity
		const bare = group !== undefined && groups.length === 1 && BARE_MARKER.test(joined(group).trim())
		const close = bare || gap < Math.max(last?.size ?? 0, piece.size) * (startsHeading(piece.text) ? 0 : WIDE_GAP)
		if (group && last && close) group.push(piece)
		else groups.push([piece])
	}
	const segments = groups.map((group) => ({
		pieces: group,
		x: group[0]?.x ?? 0,
		right: Math.max(...group.map((piece) => piece.right)),
		text: joined(group),
	}))
	const largest = pieces.reduce((one, other) => (other.text.length > one.text.length ? other : one))
	return {
		segments, page, size: largest.size, y: largest.y,
		x: segments[0]?.x ?? 0,
		right: Math.max(...segments.map((segment) => segment.right)),
	}
}

/** A piece that runs from the left column into the right one, as two. */
function beforeHeading(piece: Piece): Piece[] {
	const at = piece.text.search(RIGHT_HEADING)
	if (at <= 0 || piece.text.slice(0, at).trim() === '') return [piece]
	const left = piece.text.slice(0, at).trimEnd()
	const letter = (piece.right - piece.x) / piece.text.length
	return [
		{ ...piece, text: left, right: piece.x + letter * left.length },
		{ ...piece, text: piece.text.slice(at), x: piece.x + letter * at },
	]
}

function startsHeading(text: string): boolean {
	return text.normalize('NFC').trimStart().search(RIGHT_HEADING) === 0
}

/** A gap wider than a sliver is a space, unless one is already written. */
function joined(pieces: readonly Piece[]): string {
	let text = ''
	let last: Piece | undefined
	for (const piece of pieces) {
		const apart = last !== undefined && piece.x - last.right > Math.min(last.size, piece.size) * 0.15
		text += apart && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text
		last = piece
	}
	return text.trimEnd()
}
