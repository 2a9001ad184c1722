import { readActivities } from './activities.ts'
import { readAssignments } from './assignments.ts'
import { namedDuty } from './agencies.ts'
import type { DraftReading } from './draft-reading.ts'
import { readFunding } from './funding.ts'
import { bounds, sourceOf, type Line } from './line.ts'
import { isBullet, type MarkerKind } from './markers.ts'
import { descendants, type Node } from './outline.ts'
import type { Heading, Section, SectionRole, Statement } from './plan-reading.ts'
import { readPurposes } from './purposes.ts'
import { ownRole, roleOf } from './section-roles.ts'
import { bodyStart, headingOf, statementOf, type HeadingText } from './statements.ts'

const OVER_SECTIONS: readonly MarkerKind[] = ['part', 'chapter', 'letter']

/** A section while it is read: its node, its own role, and where its title stands. */
interface OpenSection {
	readonly node: Node
	readonly line: Line
	readonly heading: Heading
	readonly rest: number | null
	/** It tells what was, not what is planned. */
	readonly past: boolean
}

function roleOfArticle(line: Line, from: number): SectionRole {
	const low = line.low.slice(from)
	// `Ban hành kèm theo Quyết định này Kế hoạch …` is the act itself, no work of the plan.
	if (/^(?:ban hành|phê duyệt|công bố|thông qua)(?: kèm theo)?\s|có hiệu lực/u.test(low)) return 'other'
	const named = namedDuty(line, from, true)
	if (named !== null && named.how === 'verb') return 'organisation'
	return /^(?:giao|tổ chức thực hiện|trách nhiệm|điều khoản thi hành)|chịu trách nhiệm (?:thi hành|thực hiện)/u.test(low) ? 'organisation' : roleOf(headingOf(line, from).low)
}

/** An article's text is its title up to its first sentence; a colon inside does not end it. */
function articleHeading(line: Line, from: number): HeadingText {
	const stop = /[.](?=\s\p{Lu})/u.exec(line.text.slice(from))
	const end = stop === null ? line.text.length : from + stop.index
	const piece = bounds(line, from, end)
	return { start: piece.start, end: piece.end, text: piece.text, low: line.low.slice(piece.start, piece.end), rest: stop === null ? null : end + 1 }
}

/** Sections that look back: their figures and times are no targets of this plan. */
const PAST = /kết quả|tình hình|đánh giá|thực trạng|hạn chế|thuận lợi|khó khăn|đặc điểm|bối cảnh|nguyên nhân|tồn tại|ưu điểm|khuyết điểm/u

/** `Phần thứ nhất` on one line, its title on the next. */
function titleBelow(node: Node): Node | null {
	const first = node.children[0]
	if (node.line === null || node.marker === null || bounds(node.line, node.marker.body, node.line.text.length).text !== '') return null
	return first !== undefined && first.line !== null && first.marker === null ? first : null
}

function open(node: Node, inherited: SectionRole, past: boolean): OpenSection | null {
	if (node.line === null || node.marker === null || isBullet(node.marker.kind) || node.marker.kind === 'lead') return null
	const titled = titleBelow(node)
	if (titled !== null) {
		const below = open({ ...titled, marker: node.marker === null ? null : { ...node.marker, body: 0 }, children: [] }, inherited, past)
		const own = sourceOf(node.line, 0, node.line.text.length, 'section.number', 'sure')
		if (below !== null) return { ...below, node, line: titled.line ?? node.line, heading: { ...below.heading, also: [...(below.heading.also ?? []), own.span] } }
	}
	const article = node.marker.kind === 'article'
	const heading = article ? articleHeading(node.line, bodyStart(node)) : headingOf(node.line, bodyStart(node))
	const own = node.marker.kind === 'article' ? roleOfArticle(node.line, bodyStart(node)) : roleOf(heading.low)
	const role = own === 'other' ? inherited : own
	const known = role !== 'other'
	return {
		node, line: node.line, rest: heading.rest, past: past || (role === 'other' && PAST.test(heading.low)),
		heading: { ...sourceOf(node.line, heading.start, heading.end, known ? `section.${role}` : 'section.unknown', known ? 'sure' : 'check'), label: node.marker.label, title: heading.text, role },
	}
}

/** `I. SỞ Y TẾ` under `D. TỔ CHỨC THỰC HIỆN`: a body with its duties, no section. */
function isBody(node: Node, role: SectionRole): boolean {
	if (role !== 'organisation' || node.line === null || node.marker === null || isBullet(node.marker.kind)) return false
	return ownRole(headingOf(node.line, bodyStart(node)).low) === null && namedDuty(node.line, bodyStart(node)) !== null
}

/** The sections of a body: its outermost numbered headings, and those under a Phần, a Chương or an `A.` */
export function sectionsOf(root: Node, inherited: SectionRole = 'other', past = false): OpenSection[] {
	return root.children.flatMap((child) => {
		const section = isBody(child, inherited) ? null : open(child, inherited, past)
		if (section === null) return []
		const over = child.marker !== null && OVER_SECTIONS.includes(child.marker.kind) && child.children.some((below) => below.marker !== null && /^(?:roman|chapter|letter|article)$/.test(below.marker.kind))
		return over ? [section, ...sectionsOf(child, section.heading.role, section.past)] : [section]
	})
}

const titleOf = (section: OpenSection): Statement => ({ ...section.heading, text: section.heading.title })

/** Children that have a role of their own are read by it; the others by their section's. */
function parted(node: Node, role: SectionRole): { readonly own: readonly { node: Node; role: SectionRole }[]; readonly rest: Node } {
	const own: { node: Node; role: SectionRole }[] = []
	const rest: Node[] = []
	for (const child of node.children) {
		const numbered = child.line !== null && child.marker !== null && !isBullet(child.marker.kind)
		const heading = numbered && child.line !== null ? headingOf(child.line, bodyStart(child)) : null
		const found = heading === null || child.line === null ? null : ownRole(heading.low)
		const agency = role === 'organisation' && child.line !== null && namedDuty(child.line, bodyStart(child)) !== null
		if (found === null || found === role || agency || (role === 'purposes-requirements' && found !== 'funding' && found !== 'organisation' && found !== 'activities') || role === 'activities' && found === 'solutions') rest.push(child)
		else own.push({ node: child, role: found })
	}
	return { own, rest: { ...node, children: rest } }
}

function readByRole(node: Node, role: SectionRole, title: Statement, restAt: number | null, draft: DraftReading): void {
	const { own, rest } = parted(node, role)
	switch (role) {
		case 'purposes-requirements':
			readPurposes(rest, title.text.toLowerCase(), draft)
			break
		case 'funding':
			readFunding(rest, draft, restAt)
			break
		case 'activities':
		case 'solutions':
			readActivities(rest, title, draft)
			break
		case 'organisation':
			readAssignments(rest, draft)
			break
		default:
	}
	for (const part of own) {
		if (part.node.line === null) continue
		const heading = headingOf(part.node.line, bodyStart(part.node))
		readByRole(part.node, part.role, { ...sourceOf(part.node.line, heading.start, heading.end, 'group.heading', 'sure'), text: heading.text }, heading.rest, draft)
		if (heading.rest !== null && part.role === 'funding') draft.taken.add(part.node.line)
	}
}

/** Reads one section into the lists its role fills. */
export function readSection(section: OpenSection, draft: DraftReading, nodes: ReadonlySet<Node>): void {
	const { heading } = section
	// The title of `Phần thứ nhất` may stand on the line below it.
	const node = { ...section.node, children: section.node.children.filter((child) => !nodes.has(child) && child.line !== section.line) }
	if (node.marker?.kind === 'article' && heading.role === 'organisation') {
		readAssignments({ ...node, children: [node] }, draft, true)
		return
	}
	readByRole(node, heading.role, titleOf(section), section.rest, draft)
}

/** The section with the headings and statements no list has taken. */
export function closeSection(section: OpenSection, draft: DraftReading, others: ReadonlySet<Node>): Section {
	const headings: Heading[] = []
	const statements: Statement[] = []
	if (section.rest !== null && section.heading.role !== 'funding' && !draft.taken.has(section.line)) {
		const rest = statementOf(section.line, section.rest, section.line.text.length, 'section.run-in', 'sure')
		if (rest !== null) statements.push(rest)
	}
	const visit = (node: Node): void => {
		for (const child of node.children) {
			if (others.has(child) || child.line === section.line) continue
			if (child.line !== null && !draft.taken.has(child.line)) {
				const heading = headingOf(child.line, bodyStart(child))
				if (draft.runIn.has(child.line) || (child.children.length > 0 && heading.rest === null)) {
					headings.push({ ...sourceOf(child.line, heading.start, heading.end, 'section.heading', 'sure'), label: child.marker?.label ?? '', title: heading.text, role: ownRole(heading.low) ?? section.heading.role })
				} else {
					const statement = statementOf(child.line, bodyStart(child), child.line.text.length, 'section.statement', section.heading.role === 'other' ? 'check' : 'sure')
					if (statement !== null) statements.push(statement)
				}
			}
			visit(child)
		}
	}
	visit(section.node)
	return { ...section.heading, headings, statements }
}

/** The nodes of a section that tell what was, under a heading of their own: `2. Đặc điểm tình hình`. */
export function lookingBack(section: OpenSection): ReadonlySet<Node> {
	if (section.heading.role !== 'other') return new Set()
	return new Set(section.node.children.flatMap((child) => {
		const titled = child.line !== null && child.marker !== null && !isBullet(child.marker.kind)
		return titled && child.line !== null && PAST.test(headingOf(child.line, bodyStart(child)).low) ? [child, ...descendants(child)] : []
	}))
}

/** Every node of a section that is not under a section of its own. */
export function ownNodes(node: Node, nodes: ReadonlySet<Node>): Node[] {
	return node.children.flatMap((child) => (nodes.has(child) ? [] : [child, ...ownNodes(child, nodes)]))
}
