import type { Line, Segment } from './lines.ts'

/** Lines of a page that stand in two columns side by side, as a header or a signature block does. */
export interface TwoColumns {
	readonly from: number
	readonly to: number
	readonly left: readonly Segment[]
	readonly right: readonly Segment[]
}

interface Gutter {
	readonly from: number
	readonly to: number
}

/** The page, with the middle of its text area, which is not the middle of the paper. */
export interface Frame {
	readonly width: number
	readonly height: number
	readonly centre: number
	readonly first: boolean
}

const NARROWEST = 1
const SIGNED = /^\s*(?:TM\.|KT\.|TL\.|TUQ\.|Q\.)/
const RECIPIENTS = /^\s*(?:Nơi nhận|Kính gửi)/i

/** The two-column stretches of a page; `from` and `to` (exclusive) are line numbers. */
export function findTwoColumns(lines: readonly Line[], frame: Frame): TwoColumns[] {
	const found: TwoColumns[] = []
	for (let index = 0; index < lines.length; index++) {
		const seed = lines[index]
		if (!seed || seed.segments.length < 2) continue
		const columns = grow(lines, index, found.at(-1)?.to ?? 0, frame)
		if (!columns) continue
		found.push(columns)
		index = columns.to - 1
	}
	return found
}

function grow(lines: readonly Line[], seed: number, floor: number, frame: Frame): TwoColumns | null {
	const start = lines[seed]
	let gutter = start ? widestGap(start) : null
	if (!gutter) return null
	let to = seed + 1
	for (let line = lines[to]; line; line = lines[++to]) {
		const next = narrow(gutter, line)
		if (!next || endsColumns(line, next, lines.slice(seed, to), frame)) break
		gutter = next
	}
	let from = seed
	for (let line = lines[from - 1]; line && from > floor; line = lines[--from - 1]) {
		const next = narrow(gutter, line)
		const alone = line.segments.length === 1 && line.x < gutter.from
		const text = line.segments[0]?.text ?? ''
		const atTop = frame.first && line.y < frame.height * 0.3
		if (!next || (alone && !atTop && !RECIPIENTS.test(text)) || (!atTop && isCentred(line, frame))) break
		gutter = next
	}
	const taken = lines.slice(from, to)
	return accepted(taken, gutter, frame) ? { from, to, ...split(taken, gutter) } : null
}

function widestGap(line: Line): Gutter | null {
	let best: Gutter | null = null
	line.segments.slice(1).forEach((segment, index) => {
		const gap = { from: line.segments[index]?.right ?? 0, to: segment.x }
		if (!best || gap.to - gap.from > best.to - best.from) best = gap
	})
	return best
}

function narrow(gutter: Gutter, line: Line): Gutter | null {
	const middle = (gutter.from + gutter.to) / 2
	let { from, to } = gutter
	for (const segment of line.segments) {
		if ((segment.x + segment.right) / 2 < middle) from = Math.max(from, segment.right)
		else to = Math.min(to, segment.x)
	}
	return to - from >= NARROWEST ? { from, to } : null
}

/** A title in the middle, or body text at the left after a gap, is no longer in the columns. */
function endsColumns(line: Line, gutter: Gutter, before: readonly Line[], frame: Frame): boolean {
	if (line.segments.length > 1) return false
	if (isCentred(line, frame)) return true
	if (line.x >= gutter.from) return false
	const above = before.findLast((other) => other.x < gutter.from)
	return above !== undefined && line.y - above.y > line.size * 2.6
}

function isCentred(line: Line, frame: Frame): boolean {
	return line.segments.length === 1 && Math.abs((line.x + line.right) / 2 - frame.centre) < frame.width * 0.05
}

function accepted(lines: readonly Line[], gutter: Gutter, frame: Frame): boolean {
	const { left, right } = split(lines, gutter)
	if (left.length === 0 || right.length === 0) return false
	if (frame.first && (lines[0]?.y ?? 0) < frame.height * 0.25 && lines.length >= 2) return true
	const speaks = [...left, ...right].some((segment) => SIGNED.test(segment.text) || RECIPIENTS.test(segment.text))
	return speaks || lines.filter((line) => line.segments.length === 2).length >= 3
}

function split(lines: readonly Line[], gutter: Gutter): { left: Segment[]; right: Segment[] } {
	const middle = (gutter.from + gutter.to) / 2
	const isLeft = (segment: Segment): boolean => (segment.x + segment.right) / 2 < middle
	return {
		left: lines.flatMap((line) => oneSegment(line.segments.filter(isLeft))),
		right: lines.flatMap((line) => oneSegment(line.segments.filter((segment) => !isLeft(segment)))),
	}
}

/** A blank left to be filled in (`Số:      /KH-UBND`) does not part a line. */
function oneSegment(segments: readonly Segment[]): Segment[] {
	const [first] = segments
	if (!first || segments.length === 1) return [...segments]
	return [{
		pieces: segments.flatMap((segment) => segment.pieces),
		x: first.x,
		right: Math.max(...segments.map((segment) => segment.right)),
		text: segments.map((segment) => segment.text).join('\t'),
	}]
}
