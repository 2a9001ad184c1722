import type { BodyNode, DocumentAnnex, Inline, TableCell, TableColumn } from '#documents/official-document.ts'
import { formatDay } from '#ui/say-date.ts'
import { MEASURES, type Measure } from '#work/measures.ts'
import { protectedReturn, protectedTarget } from './protection-counts.ts'
import { bodiesAsked, progressOf, type BodyFacts, type ReportFacts, type TaskOfPeriod } from './report-facts.ts'
import { plain, tidy, writerFor, type Writer } from './sentences.ts'
import { AWAITS, STRATEGY_TARGETS } from './strategy-targets.ts'

/** The tables behind the report: tasks by body, figures, communication by channel, the 20 targets. */
export function reportAnnexes(facts: ReportFacts): Omit<DocumentAnnex, 'label'>[] {
	const s = writerFor(facts)
	return [
		...(facts.tasks.length + facts.returns.length > 0 ? [{ title: 'Kết quả thực hiện nhiệm vụ theo cơ quan, đơn vị', landscape: true, body: [tasksByBody(facts)] }] : []),
		{ title: 'Số liệu hoạt động trong kỳ báo cáo', landscape: false, body: [figures(facts, s)] },
		...communication(facts, s),
		...protectedReturn(facts, s),
		{ title: 'Số liệu phục vụ 20 chỉ tiêu của Chiến lược quốc gia về bình đẳng giới', landscape: false, body: [targets(facts, s)] }
	]
}

const column = (title: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({ title, width, align })
const cell = (...inline: Inline[]): TableCell => ({ inline })
const text = (words: string): TableCell => cell(plain(words))

function tasksByBody(facts: ReportFacts): BodyNode {
	const rows: TableCell[][] = []
	const strong: number[] = []
	for (const body of bodiesAsked(facts)) {
		const tasks = facts.tasks.filter((task) => task.leadId === body.id)
		const sent = facts.returns.find((one) => one.agencyId === body.id)
		if (tasks.length === 0 && !sent) continue
		strong.push(rows.length)
		rows.push([{ inline: [plain(body.name)], span: 5 }])
		for (const task of tasks) rows.push([text(String(task.number)), text(task.title), text(task.dueOn ? formatDay(task.dueOn) : 'Cả năm'), text(progressWords(task, facts.asOf)), text(tidy(task.result ?? ''))])
		if (sent?.results) rows.push([text(''), text('Báo cáo chung của đơn vị'), text(''), text(''), text(tidy(sent.results))])
	}
	const columns = [column('Số', 5, 'center'), column('Nhiệm vụ', 36), column('Thời hạn', 11, 'center'), column('Tình trạng', 14), column('Kết quả', 34)]
	return { type: 'table', anchor: 'annex-tasks', table: { columns, rows, strong } }
}

function progressWords(task: TaskOfPeriod, asOf: string): string {
	const progress = progressOf(task, asOf)
	if (progress === 'done') return task.dueOn && task.doneOn && task.doneOn > task.dueOn ? 'Xong, trễ hạn' : 'Xong'
	if (progress === 'late') return 'Quá hạn'
	return task.state === 'reported' ? 'Chờ nghiệm thu' : task.state === 'doing' ? 'Đang thực hiện' : 'Chưa bắt đầu'
}

function figures(facts: ReportFacts, s: Writer): BodyNode {
	const people = (measure: Measure, part: string): TableCell => (measure.people ? cell(s.number(`f:${measure.code}:${part}`)) : text(''))
	// whom it waits for takes the room of the three numbers
	const counted = (measure: Measure): TableCell[] => (s.value(`f:${measure.code}:total`) === null ? [{ inline: [s.number(`f:${measure.code}:total`)], span: 3 }]
		: [cell(s.number(`f:${measure.code}:total`)), people(measure, 'women'), people(measure, 'men')])
	const before = (measure: Measure): TableCell => (facts.before.some((sum) => sum.measure === measure.code) ? cell(s.number(`f:${measure.code}:before`)) : text(''))
	const rows = MEASURES.map((measure) => [text(`${measure.vi} (${measure.unit})`), ...counted(measure), before(measure)])
	const columns = [column('Nội dung', 42), column('Tổng', 18, 'right'), column('Nữ', 13, 'right'), column('Nam', 13, 'right'), column('Kỳ trước', 14, 'right')]
	return { type: 'table', anchor: 'annex-figures', table: { columns, rows } }
}

/** Who reached people by which channel; a body that sent nothing about communication has no row. */
function communication(facts: ReportFacts, s: Writer): Omit<DocumentAnnex, 'label'>[] {
	const parts = MEASURES.filter((measure) => measure.theme === 'communication' && s.value(`f:${measure.code}:total`) !== null).flatMap((measure) =>
		(measure.people ? ['total', 'women', 'men'] : ['total']).map((part) => ({ measure, part, title: part === 'women' ? 'Nữ' : part === 'men' ? 'Nam' : measure.vi })))
	const counted = (body: BodyFacts) => parts.some(({ measure }) => s.value(`f:${measure.code}:total@${body.id}`) !== null)
	const bodies = facts.bodies.filter(counted)
	if (bodies.length === 0) return []
	const cellsOf = (at: string): TableCell[] => parts.map(({ measure, part }) => (s.value(`f:${measure.code}:${part}${at}`) === null ? text('') : cell(s.number(`f:${measure.code}:${part}${at}`))))
	const rows = [...bodies.map((body) => [text(body.name), ...cellsOf(`@${body.id}`)]), [text('Cộng'), ...cellsOf('')]]
	const columns = [column('Cơ quan, đơn vị', 24), ...parts.map(({ title }) => column(title, 9, 'right'))]
	return [{ title: 'Truyền thông theo hình thức và đơn vị', landscape: true, body: [{ type: 'table', anchor: 'annex-communication', table: { columns, rows, strong: [bodies.length] } }] }]
}

function targets(facts: ReportFacts, s: Writer): BodyNode {
	const rows = STRATEGY_TARGETS.map((target) => {
		const measure = target.from ? MEASURES.find((one) => one.code === target.from) : undefined
		const counted = measure !== undefined && s.value(`f:${measure.code}:total`) !== null
		const told = target.awaits === 'protection' ? protectedTarget(facts, s, target.code) : null
		return [text(target.code), text(target.name), told ? { inline: told } : counted ? { inline: s`${measure.vi}: ${`f:${measure.code}:total`}` } : cell({ type: 'gap', text: AWAITS[target.awaits] })]
	})
	const columns = [column('Chỉ tiêu', 10, 'center'), column('Nội dung', 60), column('Số liệu trong kỳ', 30)]
	return { type: 'table', anchor: 'annex-targets', table: { columns, rows } }
}
