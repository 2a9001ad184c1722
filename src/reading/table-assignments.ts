import { splitAgencies } from './agencies.ts'
import type { Table } from './table-cells.ts'
import { dutyVerbs } from './duty-verbs.ts'
import { lowered, sourceOf, type Line } from './line.ts'
import type { Assignment, Source, Statement, TimeWindow } from './plan-reading.ts'
import { cellText, readTable } from './table-rows.ts'
import { windowOfValue } from './time-windows.ts'

const TASK = /nội dung|nhiệm vụ|hoạt động|công việc|chỉ tiêu|nội dung công việc|biện pháp|giải pháp/u
const LEAD = /chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối|tham mưu/u
const SUPPORT = /phối hợp|tham gia/u
const TIME = /thời gian|thời hạn|tiến độ|hoàn thành|thời điểm/u

function columnsOf(columns: readonly string[]): { task: number; lead: number; support: number; time: number } {
	const low = columns.map(lowered)
	const used = new Set<number>()
	const find = (words: RegExp, not: RegExp | null): number => {
		const at = low.findIndex((name, index) => !used.has(index) && words.test(name) && (not === null || !not.test(name)))
		if (at >= 0) used.add(at)
		return at
	}
	const time = find(TIME, null)
	const support = find(SUPPORT, /chủ trì/u)
	const task = find(TASK, /đơn vị|cơ quan/u)
	const lead = find(LEAD, /kinh phí|kết quả|sản phẩm|địa điểm/u)
	return { task, lead, support, time }
}

function cellSource(lines: readonly Line[], rule: string): Source | null {
	const [first, ...others] = lines.map((line) => sourceOf(line, 0, line.text.length, rule, 'sure'))
	if (first === undefined) return null
	const also = others.map((source) => source.span)
	return also.length > 0 ? { ...first, also } : first
}

const trimmed = (text: string): string => text.replace(/^[-–+•*\s]+/u, '').replace(/(?:\.\/\.|[\s;.,])+$/u, '')

/** The work of an annex table: who leads each row, who helps, by when. A row with one filled cell is a heading. */
export function tableAssignments(table: Table, year: number | null): { assignments: Assignment[]; windows: TimeWindow[]; work: Statement[] } {
	const { columns, rows } = readTable(table)
	const { task, lead, support, time } = columnsOf(columns)
	const assignments: Assignment[] = []
	const windows: TimeWindow[] = []
	const works: Statement[] = []
	for (const row of rows) {
		const at = (column: number): readonly Line[] => (column < 0 ? [] : (row[column] ?? []))
		for (const line of at(time)) {
			if (/\p{L}|\d/u.test(line.text)) windows.push(windowOfValue(line, 0, line.text.length, year))
		}
		const work = cellSource(at(task), 'task.table')
		if (work !== null) works.push({ ...work, text: trimmed(cellText(at(task))) })
		if (task < 0 || lead < 0) continue
		const agency = cellSource(at(lead), 'assignment.table')
		if (work === null || agency === null) continue
		const partners = at(support).flatMap((line) => splitAgencies(trimmed(line.text), lowered(trimmed(line.text))))
		const text = trimmed(cellText(at(task)))
		assignments.push({ ...agency, agency: trimmed(cellText(at(lead))), request: false, tasks: [{ ...work, text, verbs: [...new Set(['chủ trì', ...dutyVerbs(lowered(text))])], partners }] })
	}
	return { assignments, windows, work: works }
}
