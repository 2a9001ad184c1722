import type { DocumentAnnex, TableCell, TableColumn } from '#documents/official-document.ts'
import type { PlanAssignment, StoredPlan } from './stored-plan.ts'

const COLUMNS: readonly TableColumn[] = [
	{ title: 'TT', width: 5, align: 'center' },
	{ title: 'Nhiệm vụ', width: 33, align: 'left' },
	{ title: 'Cơ quan chủ trì', width: 13, align: 'left' },
	{ title: 'Cơ quan phối hợp', width: 15, align: 'left' },
	{ title: 'Từ ngày', width: 9, align: 'center' },
	{ title: 'Đến ngày', width: 9, align: 'center' },
	{ title: 'Sản phẩm', width: 10, align: 'left' },
	{ title: 'Căn cứ trong Kế hoạch', width: 8, align: 'center' }
]
const NOBODY = 'Chưa giao cơ quan chủ trì'

/** The annex of task assignments: one landscape table, the tasks of each agency under its name.
 *  Null when the plan gives no task. */
export function assignmentAnnex(plan: Pick<StoredPlan, 'assignments' | 'year'>): DocumentAnnex | null {
	if (plan.assignments.length === 0) return null
	const rows: TableCell[][] = []
	const strong: number[] = []
	let count = 0
	for (const [name, assignments] of byAgency(plan.assignments)) {
		strong.push(rows.length)
		rows.push([{ ...cell(name), span: COLUMNS.length }])
		for (const one of assignments) rows.push(rowOf(one, ++count))
	}
	return {
		label: '', title: `Phân công nhiệm vụ thực hiện Kế hoạch năm ${plan.year}`, landscape: true,
		body: [{ type: 'table', table: { columns: COLUMNS, rows, strong } }]
	}
}

function rowOf(one: PlanAssignment, count: number): TableCell[] {
	const always = one.fromOn === null && one.toOn === null
	return [String(count), one.title, one.leadName ?? NOBODY, one.partnerNames.join('; '), always ? 'Cả năm' : dayWords(one.fromOn),
		always ? 'Cả năm' : dayWords(one.toOn), one.product, one.basis].map(cell)
}

/** Agencies in the ward's order, tasks in the plan's. */
function byAgency(assignments: readonly PlanAssignment[]): [string, PlanAssignment[]][] {
	const groups = new Map<string, PlanAssignment[]>()
	const inOrder = [...assignments].sort((a, b) => (a.leadSort ?? Infinity) - (b.leadSort ?? Infinity) || 0)
	for (const one of inOrder) groups.set(one.leadName ?? NOBODY, [...(groups.get(one.leadName ?? NOBODY) ?? []), one])
	return [...groups]
}

function dayWords(day: string | null): string {
	return day === null ? '' : day.split('-').reverse().join('/')
}

function cell(text: string): TableCell {
	return { inline: [{ type: 'text', text }] }
}
