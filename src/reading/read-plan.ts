import { readAnnexes, tableStatements } from './annexes.ts'
import type { Block } from './block.ts'
import { coveredBlocks, unreadBlocks } from './coverage.ts'
import { isLine, itemsOf, type Item } from './document-items.ts'
import { emptyDraft } from './draft-reading.ts'
import { titleYear } from './finding-years.ts'
import { findingsOf } from './findings.ts'
import { headingDues } from './heading-dues.ts'
import { readHeader } from './header.ts'
import { readLegalBases } from './legal-bases.ts'
import { bounds, sourceOf, type Line } from './line.ts'
import { markerAt } from './markers.ts'
import { modelsOf, onceEach } from './models.ts'
import { outlineOf, type Node } from './outline.ts'
import type { Assignment, PlanReading, ReportingDuty, Source, Statement, Target, TimeWindow } from './plan-reading.ts'
import { readPreamble } from './preamble.ts'
import { reportingDutiesOf } from './reporting-duties.ts'
import { closeSection, lookingBack, ownNodes, readSection, sectionsOf } from './sections.ts'
import { tableAssignments } from './table-assignments.ts'
import { readTail } from './tail.ts'
import { targetsOf } from './targets.ts'
import { windowsOf } from './time-windows.ts'
import { headingType, zonesOf } from './zones.ts'

/** The plan a decision issues stands after its signature: its items, to be read as body. */
function attachedPlan(docType: string | null, rest: readonly Item[]): { readonly plan: readonly Item[]; readonly typeLine: Line | null; readonly annexes: readonly Item[]; readonly rules: readonly Line[] } {
	const at = docType?.normalize('NFC').toUpperCase() === 'QUYẾT ĐỊNH' ? rest.findIndex((item) => isLine(item) && headingType(item.line) !== null) : -1
	const item = rest[at]
	if (at < 0 || item === undefined || !isLine(item)) return { plan: [], typeLine: null, annexes: rest, rules: [] }
	const zones = zonesOf(rest.slice(at))
	return { plan: zones.main, typeLine: item.line, annexes: [...rest.slice(0, at), ...zones.tail.map((line) => ({ line })), ...zones.rest], rules: zones.rules }
}

const BASES_SECTION = /(?:cơ sở|căn cứ)(?: (?:pháp lý|xây dựng|thực hiện|ban hành|lập).*)?$/u
const tableLines = (items: readonly Item[]): Line[] => items.flatMap((item) => (isLine(item) ? [item.line] : item.table.cells.flatMap((cell) => cell.lines)))

/** Reads a plan, or any titled administrative document of Nghị định 30/2020 or the Party's form. Pure: the same blocks give the same reading. */
export function readPlan(blocks: readonly Block[]): PlanReading {
	const zones = zonesOf(itemsOf(blocks))
	const header = readHeader(zones.header)
	const preamble = readPreamble(zones.typeLine, zones.main)
	const attached = attachedPlan(preamble.docType, zones.rest)
	const issued = readPreamble(attached.typeLine, attached.plan)
	const year = titleYear(preamble.title) ?? titleYear(issued.title) ?? header.year
	const draft = emptyDraft(year)
	const roots = [outlineOf(preamble.body), outlineOf(issued.body)]
	const open = roots.flatMap((root) => sectionsOf(root))
	const nodes = new Set(open.map((section) => section.node))
	for (const section of open) readSection(section, draft, nodes)

	const bases = [...preamble.bases, ...issued.bases]
	const duties: ReportingDuty[] = []
	const windows: TimeWindow[] = []
	const tableWork: Assignment[] = []
	const targets: Target[] = []
	const body: Line[] = []
	const rows = new Map<Node, Statement[]>()
	for (const section of open) {
		const { role } = section.heading
		const under = ownNodes(section.node, nodes)
		const lines = [section.line, ...under.flatMap((node) => node.line ?? [])]
		body.push(...lines)
		if (BASES_SECTION.test(section.heading.title.toLowerCase())) {
			for (const line of lines.slice(1)) {
				const read = readLegalBases(line)
				bases.push(...read)
				if (read.length > 0) draft.taken.add(line)
			}
		}
		for (const { table } of under) {
			if (table === null) continue
			const work = tableAssignments(table, year)
			tableWork.push(...work.assignments)
			windows.push(...work.windows)
			rows.set(section.node, [...(rows.get(section.node) ?? []), ...tableStatements(table)])
		}
		const dues = headingDues(section.node)
		const before = new Set([...lookingBack(section)].map((node) => node.line))
		for (const line of lines) {
			if (section.past || before.has(line)) continue
			const from = markerAt(line)?.body ?? 0
			windows.push(...windowsOf(line, 0, line.text.length, year))
			const found = reportingDutiesOf(line, from, draft.owners.get(line) ?? null, year, role === 'reporting' && !(line === section.line && section.rest === null))
			duties.push(...found)
			const goals = (role === 'funding' ? [] : targetsOf(line, role === 'targets')).map((goal) => ({ ...goal, by: goal.by ?? (role === 'targets' ? (dues.get(line) ?? null) : null) }))
			targets.push(...goals)
			const whole = bounds(line, from, line.text.length).text
			const said = [...new Set(goals.map((goal) => goal.text))].join('; ')
			if (found.some((duty) => duty.text === whole) || (goals.length > 0 && (whole === said || whole.endsWith(`: ${said}`)))) draft.taken.add(line)
		}
	}
	const tail = readTail(zones.tail)
	const annexes = readAnnexes(attached.annexes)
	for (const item of attached.annexes) {
		if (isLine(item)) continue
		const work = tableAssignments(item.table, year)
		tableWork.push(...work.assignments)
		windows.push(...work.windows)
	}
	const fields = { ...prefixed(issued.fields, 'attached.'), ...ruleFields([...zones.rules, ...attached.rules]), ...header.fields, ...preamble.fields, ...tail.fields }
	const sections = open.map((section) => {
		const closed = closeSection(section, draft, nodes)
		return { ...closed, statements: [...closed.statements, ...(rows.get(section.node) ?? [])] }
	})
	const read = {
		docType: preamble.docType, issuer: header.issuer, superior: header.superior, number: header.number, numberBlank: header.numberBlank,
		symbol: header.symbol, place: header.place, date: header.date, year, title: preamble.title, fields,
		legalBases: bases, sections, purposes: draft.purposes, requirements: draft.requirements, activityGroups: draft.groups,
		assignments: [...draft.assignments, ...tableWork], timeWindows: windows, models: onceEach(body.flatMap(modelsOf)), fundingSources: draft.funding,
		targets, reportingDuties: duties, recipients: tail.recipients, signer: tail.signer, annexes,
	}
	const main = [...zones.header, ...(zones.typeLine === null ? [] : [zones.typeLine]), ...tableLines(zones.main), ...zones.tail]
	const findings = findingsOf(blocks, read, { main, annexes: tableLines(zones.rest) })
	return { ...read, findings, unread: unreadBlocks(blocks, coveredBlocks(read)) }
}

const ruleFields = (rules: readonly Line[]): Record<string, Source> =>
	Object.fromEntries(rules.map((line, at) => [`rule${String(at + 1)}`, sourceOf(line, 0, line.text.length, 'rule', 'sure')]))

function prefixed<T>(record: Readonly<Record<string, T>>, prefix: string): Record<string, T> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [prefix + key, value]))
}
