import { bounds, sourceOf, type Line } from './line.ts'
import { bodyStart, headingOf } from './statements.ts'
import type { DraftReading } from './draft-reading.ts'
import { descendants, type Node } from './outline.ts'
import type { Statement } from './plan-reading.ts'

const SOURCE = /ngân sách|nguồn|kinh phí|chương trình mục tiêu|xã hội hóa|tài trợ|huy động|đóng góp|viện trợ|quỹ|vốn|lồng ghép|dự toán|vận động/u
const LEAD = /^(?:(?:nguồn )?(?:kinh phí)(?: để)?(?: (?:thực hiện|triển khai|tổ chức|bảo đảm|đảm bảo))*(?: (?:kế hoạch|các nhiệm vụ|các hoạt động|nhiệm vụ|công tác)[^:;.]{0,90}?)?(?: này)?(?: (?:được|do|gồm|bao gồm))*(?: (?:bố trí|đảm bảo|bảo đảm|sử dụng|cân đối|chi|lấy|trích))*\s)?(?:gồm |bao gồm )?(?:từ|trong|bằng)\s(?=\p{L})/u

/** The sources a sentence names, one each: parted by `;`, and by `và`/`,` before another source. */
function sourcesIn(line: Line, from: number, to: number): Statement[] {
	const low = line.low.slice(from, to)
	const lead = LEAD.exec(low)
	const start = from + (lead?.[0].length ?? 0)
	const cuts = [start]
	// A lead that fills blocks of its own, in a folded text, belongs to the first source.
	const before = lead === null ? null : sourceOf(line, from, start, '', 'sure')
	for (const found of line.low.slice(start, to).matchAll(/;\s?(?:và\s)?|\.\s(?=\p{L})|(?:,\s?|\svà\s)(?:từ\s)?(?=(?:các\s)?(?:nguồn|ngân sách|kinh phí|xã hội hóa|tài trợ|huy động|quỹ|vốn|chương trình mục tiêu|nguồn lực)(?![\p{L}]))/gu)) {
		cuts.push(start + found.index + found[0].length)
	}
	return cuts.flatMap((cut, at) => {
		const next = cuts[at + 1]
		const end = next === undefined ? to : next
		const piece = bounds(line, cut, end)
		const text = piece.text.replace(/(?:,|;|\svà)(?:\stừ)?$|,?\s(?:trong đó|gồm|bao gồm)$/u, '').trimEnd()
		if (text === '' || text.length < 3) return []
		const source = sourceOf(line, piece.start, piece.start + text.length, lead !== null || cuts.length > 1 ? 'funding.source' : 'funding.sentence', SOURCE.test(line.low.slice(piece.start, piece.end)) ? 'sure' : 'guess')
		const also = [...(source.also ?? []), ...(at === 0 && before !== null && line.parts.length > 1 ? [before.span, ...(before.also ?? [])] : [])]
		return [{ ...source, ...(also.length > 0 ? { also } : {}), text }]
	})
}

/** `2. Nguồn vốn viện trợ, tài trợ và các nguồn khác.` with plain text under it is a source, not a heading. */
function namesSource(node: Node, low: string): boolean {
	return /[.;]$/u.test(node.line?.text ?? '') && low.length > 20 && SOURCE.test(low) && node.children.every((child) => child.marker === null)
}

/** The funding sources of a section, one item a source. */
export function readFunding(node: Node, draft: DraftReading, runIn: number | null = null): void {
	if (runIn !== null && node.line !== null) draft.funding.push(...sourcesIn(node.line, runIn, node.line.text.length))
	for (const child of descendants(node)) {
		if (child.line === null) continue
		const heading = headingOf(child.line, bodyStart(child))
		if (child.children.length > 0 && heading.rest === null && !namesSource(child, heading.low)) continue
		draft.taken.add(child.line)
		draft.funding.push(...sourcesIn(child.line, bodyStart(child), child.line.text.length))
	}
}
