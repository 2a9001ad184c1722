import type { Line } from './line.ts'
import type { Node } from './outline.ts'
import { bodyStart, headingOf } from './statements.ts'

const DUE = /(?:đến|vào|trong|cuối|hết)(?:\s(?:cuối|hết))?\snăm\s(?:19|20)\d{2}(?!\s?-)/u

/** What the headings over a line say of its due year, as written: all under `2. Mục tiêu cụ thể đến năm 2025` is due by then. */
export function headingDues(node: Node, above: string | null = null): Map<Line, string> {
	const dues = new Map<Line, string>()
	for (const child of node.children) {
		let due = above
		if (child.line !== null) {
			if (above !== null) dues.set(child.line, above)
			if (child.children.length > 0 && child.marker !== null) {
				const heading = headingOf(child.line, bodyStart(child))
				const found = heading.rest === null ? DUE.exec(heading.low) : null
				if (found !== null) due = heading.text.slice(found.index, found.index + found[0].length)
			}
		}
		for (const [line, said] of headingDues(child, due)) dues.set(line, said)
	}
	return dues
}
