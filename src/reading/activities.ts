import { namedDuty } from './agencies.ts'
import { taskOf } from './assignments.ts'
import { assignmentsFromFields } from './field-assignments.ts'
import type { Table } from './table-cells.ts'
import type { DraftReading } from './draft-reading.ts'
import { sourceOf, type Line } from './line.ts'
import { isBullet } from './markers.ts'
import type { Node } from './outline.ts'
import type { Activity, ActivityGroup, Statement, TimeWindow } from './plan-reading.ts'
import { bodyStart, headingOf, statementOf } from './statements.ts'
import { tableAssignments } from './table-assignments.ts'
import { windowOfValue, windowsOf } from './time-windows.ts'
import { workFields } from './work-fields.ts'

const isHeading = (node: Node): boolean => node.marker !== null && !isBullet(node.marker.kind)

/** What a labelled line tells of a piece of work. */
const DETAIL = /^activity\.(?:place|money|product|people)$/

/** `2.2. Đối tượng` among the work says for whom, `Thời gian` when: no work. */
const CIRCUMSTANCE = /^(?:đối tượng|phạm vi|địa bàn|địa điểm|thành phần|thời gian|thời hạn|thời kỳ|hình thức|số lượng)(?:,? (?:và |đối tượng|phạm vi|địa điểm|thành phần|thời gian|thực hiện|áp dụng|tham gia|tham dự|tổ chức|kiểm tra|giám sát|triển khai))*$/u

const isCircumstance = (node: Node): boolean => node.line !== null && isHeading(node) && CIRCUMSTANCE.test(headingOf(node.line, bodyStart(node)).low)

const isFields = (node: Node): boolean => node.line !== null && workFields(node.line, bodyStart(node)).length > 0

/** `(Chi tiết tại Phụ lục I kèm theo)` on a line of its own. */
const isAside = (node: Node): boolean => node.marker === null && /^\([^)]*\)[.;]?$/u.test(node.line?.text ?? '')

/** A numbered paragraph leads a group when it has work under it; with labelled lines only, or none, it is an activity. */
const isGroup = (node: Node): boolean => isHeading(node) && node.children.some((child) => child.table !== null || (child.line !== null && !isFields(child) && !isAside(child)))

interface Open {
	readonly statements: Activity[]
	window: TimeWindow | null
	readonly groups: ActivityGroup[]
}

/** Reads leaves; `within` is the activity whose own labelled lines these are. */
function readLeaves(children: readonly Node[], open: Open, draft: DraftReading, title: Statement | null, within = false): void {
	for (const child of children) {
		if (child.table !== null) open.statements.push(...tableWork(child.table, draft.year))
		if (child.line === null) continue
		if (isGroup(child)) {
			readGroup(child, draft, open.groups)
			continue
		}
		const from = bodyStart(child)
		const fields = workFields(child.line, from)
		if (fields.length > 0) {
			draft.taken.add(child.line)
			for (const field of fields) {
				if (field.kind === 'time') timeOf(open, windowOfValue(child.line, field.from, field.to, draft.year), within)
				if (field.kind !== 'time' && field.kind !== 'lead' && field.kind !== 'support') {
					open.statements.push({ ...sourceOf(child.line, field.start, field.to, `activity.${field.kind}`, 'check'), text: child.line.text.slice(field.start, field.to), window: null })
				}
			}
			const last = open.statements.at(-1)
			draft.assignments.push(...assignmentsFromFields(child.line, fields, within ? (last ?? title) : (title ?? last ?? null)))
		} else if (child.children.length > 0 && child.line.text.length < 60 && child.line.text.endsWith(':')) {
			// `* Nhiệm vụ:` only leads to what follows; the section keeps it as a heading.
			readLeaves(child.children, open, draft, title)
			continue
		} else {
			const statement = statementOf(child.line, from, child.line.text.length, child.marker === null ? 'activity.paragraph' : 'activity.point', 'sure')
			draft.taken.add(child.line)
			if (statement !== null) leadNamedIn(child.line, from, draft)
			if (statement !== null) open.statements.push({ ...statement, window: windowsOf(child.line, from, child.line.text.length, draft.year)[0] ?? null })
		}
		readLeaves(child.children, open, draft, title, fields.length === 0 && isHeading(child))
	}
}

/** `Công an phường chủ trì, phối hợp với … tổ chức …` among the work: who leads it is said in its own sentence. */
function leadNamedIn(line: Line, from: number, draft: DraftReading): void {
	const duty = namedDuty(line, from)
	if (duty?.how !== 'verb' || duty.duty === null || !(/^chủ trì(?![\p{L}])/u.test(line.low.slice(duty.duty)) || /^giao\s/u.test(line.low.slice(from)))) return
	const task = taskOf(line, duty.duty, line.text.length, 'task.in-work', 'check')
	if (task === null) return
	const assignment = { ...sourceOf(line, duty.start, duty.end, 'assignment.verb.in-work', 'check'), agency: duty.agency, request: duty.request, tasks: [task] }
	draft.assignments.push(assignment)
	draft.owners.set(line, assignment)
}

/** A labelled time is its activity's when it stands under one, else the group's. */
function timeOf(open: Open, window: TimeWindow, within: boolean): void {
	const last = open.statements.at(-1)
	if (within && last !== undefined) open.statements[open.statements.length - 1] = { ...last, window }
	else open.window ??= window
}

const tableWork = (table: Table, year: number | null): Activity[] => tableAssignments(table, year).work.map((work) => ({ ...work, window: null }))

function readGroup(node: Node, draft: DraftReading, groups: ActivityGroup[]): void {
	if (node.line === null) return
	const heading = headingOf(node.line, bodyStart(node))
	const title: Statement = { ...sourceOf(node.line, heading.start, heading.end, 'group.heading', 'sure'), text: heading.text }
	const open: Open = { statements: [], window: windowsOf(node.line, heading.start, heading.end, draft.year)[0] ?? null, groups: [] }
	if (heading.rest !== null) {
		const rest = statementOf(node.line, heading.rest, node.line.text.length, 'activity.run-in', 'sure')
		if (rest !== null) open.statements.push({ ...rest, window: windowsOf(node.line, heading.rest, node.line.text.length, draft.year)[0] ?? null })
	}
	draft.taken.add(node.line)
	readLeaves(node.children, open, draft, title)
	// `2. Nâng cấp trung tâm dữ liệu` beside groups, with nothing under it but its labelled lines, is itself the work.
	if (open.groups.length === 0 && open.statements.every((one) => DETAIL.test(one.rule))) {
		open.statements.unshift({ ...title, rule: 'activity.heading', window: null })
		leadNamedIn(node.line, heading.start, draft)
	}
	groups.push({ span: title.span, ...(title.also === undefined ? {} : { also: title.also }), rule: title.rule, confidence: title.confidence, label: node.marker?.label ?? '', title: heading.text, window: open.window, activities: open.statements }, ...open.groups)
}

/** The groups of work of a section. Lines that stand under no heading of their own make one group under the section's. */
export function readActivities(section: Node, sectionTitle: Statement, draft: DraftReading): void {
	const groups: ActivityGroup[] = []
	const loose: Open = { statements: [], window: null, groups: [] }
	const anyGroup = section.children.some(isGroup)
	for (const child of section.children) {
		if (child.table !== null) loose.statements.push(...tableWork(child.table, draft.year))
		if (child.line === null || (isCircumstance(child) && !(isFields(child) && !anyGroup))) continue
		if (isGroup(child)) readGroup(child, draft, groups)
		else if (anyGroup && isHeading(child)) readGroup(child, draft, groups)
		else readLeaves([child], loose, draft, null)
	}
	groups.push(...loose.groups)
	if (loose.statements.length > 0) {
		const { text, ...source } = sectionTitle
		groups.unshift({ ...source, rule: 'group.section', label: section.marker?.label ?? '', title: text, window: loose.window, activities: loose.statements })
	}
	draft.groups.push(...groups)
}
