import { bounds, sourceOf, type Line } from './line.ts'
import type { Node } from './outline.ts'
import { descendants } from './outline.ts'
import type { Confidence, Statement } from './plan-reading.ts'

/** A line's own words: after its number or bullet, without closing marks. */
export function statementOf(line: Line, start: number, end: number, rule: string, confidence: Confidence): Statement | null {
	const piece = bounds(line, start, end)
	return piece.text === '' ? null : { ...sourceOf(line, piece.start, piece.end, rule, confidence), text: piece.text }
}

/** A heading and what runs on after it in the same paragraph: `1. Mục đích: Nâng cao …`. */
export interface HeadingText {
	readonly start: number
	readonly end: number
	readonly text: string
	readonly low: string
	/** Where the rest begins; null when the heading is all. */
	readonly rest: number | null
}

const LONGEST_HEADING = 220

/** The heading of a numbered paragraph: up to its colon, or up to the first full stop when it is short, or all of it. */
export function headingOf(line: Line, from: number): HeadingText {
	const colon = /:(?=\s|$)/.exec(line.text.slice(from))
	let end = line.text.length
	let rest: number | null = null
	if (colon !== null && colon.index <= LONGEST_HEADING) {
		end = from + colon.index
		rest = bounds(line, end, line.text.length).text === '' ? null : end + 1
	} else {
		const stop = /[.](?=\s\p{Lu})/u.exec(line.text.slice(from))
		if (stop !== null && stop.index <= 90 && stop.index > 3 && !/(?:TP|ThS|TS|ĐC|Đ\/c)$/u.test(line.text.slice(0, from + stop.index))) {
			end = from + stop.index
			rest = end + 1
		}
	}
	const piece = bounds(line, from, end)
	return { start: piece.start, end: piece.end, text: piece.text, low: line.low.slice(piece.start, piece.end), rest }
}

/** Where a node's own text begins. */
export const bodyStart = (node: Node): number => node.marker?.body ?? 0

/** The statements under a node, in reading order. A numbered paragraph that only leads to others is left to the headings. */
export function statementsUnder(node: Node, rule: string, confidence: Confidence, taken: Set<Line>): Statement[] {
	return descendants(node).flatMap((child) => {
		if (child.line === null) return []
		const leads = child.children.length > 0 && child.line.text.length < 120 && child.marker !== null && !child.marker.kind.startsWith('bullet')
		if (leads) return []
		const statement = statementOf(child.line, bodyStart(child), child.line.text.length, rule, confidence)
		if (statement === null) return []
		taken.add(child.line)
		return [statement]
	})
}
