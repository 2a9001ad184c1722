import { readAnnexes, tableStatements } from './annexes.ts'
import type { Block } from './block.ts'
import { coveredBlocks, unreadBlocks } from './coverage.ts'
import { isLine, itemsOf, type Item } from './document-items.ts'
import { emptyDraft } from './draft-reading.ts'
import { titleYear } from './finding-years.ts'
import { findingsOf } from './findings.ts'
import { readHeader } from './header.ts'
import { readLegalBases } from './legal-bases.ts'
import type { Line } from './line.ts'
import { modelsOf } from './models.ts'
import { outlineOf, type Node } from './outline.ts'
import type { Assignment, PlanReading, ReportingDuty, Section, Statement, TimeWindow } from './plan-reading.ts'
import { readPreamble } from './preamble.ts'
import { reportingDutiesOf } from './reporting-duties.ts'
import { closeSection, linesOf, readSection, sectionsOf } from './sections.ts'
import { tableAssignments } from './table-assignments.ts'
import { readTail } from './tail.ts'
import { targetsOf } from './targets.ts'
import { windowsOf } from './time-windows.ts'
import { headingType, zonesOf } from './zones.ts'

/** The plan a decision issues stands after its signature: its items, to be read as body. */
function attachedPlan(docType: string | null, rest: readonly Item[]): { readonly plan: readonly Item[]; readonly typeLine: Line | null; readonly annexes: readonly Item[] } {
	const at = docType?.normalize('NFC').toUpperCase() === 'QUYẾT ĐỊNH' ? rest.findIndex((item) => isLine(item) && headingType(item.line) !== null) : -1
	const item = rest[at]
	if (at < 0 || item === undefined || !isLine(item)) return { plan: [], typeLine: null, annexes: rest }
	const zones = zonesOf(rest.slice(at))
	return { plan: zones.main, typeLine: item.line, annexes: [...rest.slice(0, at), ...zones.tail.map((line) => ({ line })), ...zones.rest] }
}

const tablesOf = (node: Node): Node[] => node.children.flatMap((child) => (child.table === null ? tablesOf(child) : [child]))
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
	for (const section of open) readSection(section, draft)

	const bases = [...preamble.bases, ...issued.bases]
	const duties: ReportingDuty[] = []
	const windows: TimeWindow[] = []
	const tableWork: Assignment[] = []
	const rows: Statement[] = []
	const nodes = new Set(open.map((section) => section.node))
	for (const section of open) {
		if (/(?:cơ sở|căn cứ)(?: (?:pháp lý|xây dựng|thực hiện|ban hành|lập).*)?$/u.test(section.line.low)) {
			for (const line of linesOf(section.node)) bases.push(...readLegalBases(line))
		}
		for (const node of tablesOf(section.node)) {
			if (node.table === null) continue
			const work = tableAssignments(node.table, year)
			tableWork.push(...work.assignments)
			windows.push(...work.windows)
			rows.push(...tableStatements(node.table))
		}
	}
	const seen = new Set<Line>()
	const targets = open.flatMap((section) => [section.line, ...linesOf(section.node)].flatMap((line) => {
		if (seen.has(line)) return []
		seen.add(line)
		windows.push(...windowsOf(line, 0, line.text.length, year))
		const owner = draft.owners.get(line) ?? null
		duties.push(...reportingDutiesOf(line, 0, owner, year, section.heading.role === 'reporting'))
		return section.heading.role === 'funding' ? [] : targetsOf(line, section.heading.role === 'targets')
	}))
	const tail = readTail(zones.tail)
	const annexes = readAnnexes(attached.annexes)
	for (const item of attached.annexes) {
		if (isLine(item)) continue
		const work = tableAssignments(item.table, year)
		tableWork.push(...work.assignments)
		windows.push(...work.windows)
	}
	const body = [...seen]
	const fields = { ...prefixed(issued.fields, 'attached.'), ...header.fields, ...preamble.fields, ...tail.fields }
	const sections: Section[] = open.map((section) => closeSection(section, draft, nodes))
	const last = sections.at(-1)
	if (last !== undefined && rows.length > 0) sections[sections.length - 1] = { ...last, statements: [...last.statements, ...rows] }
	const read = {
		docType: preamble.docType, issuer: header.issuer, superior: header.superior, number: header.number, numberBlank: header.numberBlank,
		symbol: header.symbol, place: header.place, date: header.date, year, title: preamble.title, fields,
		legalBases: bases, sections, purposes: draft.purposes, requirements: draft.requirements, activityGroups: draft.groups,
		assignments: [...draft.assignments, ...tableWork], timeWindows: windows, models: body.flatMap(modelsOf), fundingSources: draft.funding,
		targets, reportingDuties: duties, recipients: tail.recipients, signer: tail.signer, annexes,
	}
	const main = [...zones.header, ...(zones.typeLine === null ? [] : [zones.typeLine]), ...tableLines(zones.main), ...zones.tail]
	const findings = findingsOf(blocks, read, { main, annexes: tableLines(zones.rest) })
	return { ...read, findings, unread: unreadBlocks(blocks, coveredBlocks(read)) }
}

function prefixed<T>(record: Readonly<Record<string, T>>, prefix: string): Record<string, T> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [prefix + key, value]))
}
