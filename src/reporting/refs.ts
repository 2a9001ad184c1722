import { formatNumber, formatPercent } from '#ui/say-number.ts'
import { measureOf } from '#work/measures.ts'
import { bodiesAsked, progressOf, type ReportFacts, type Sum, type TaskOfPeriod } from './report-facts.ts'

/** A number of the report by name, so that its sources can be found again:
 *  `f:attendance:women`, `f:attendance:women-share`, `f:attendance:change`, `t:all:done`, `t:models:given`, `d:issued`,
 *  `r:sent`; `@<agency>` narrows it to one body. `p:3.2a:numerator` and `p:return:<row>` are counts of the protection area. */
export interface Ref {
	readonly of: 'f' | 't' | 'd' | 'r' | 'p'
	/** Measure of an f, theme (or all) of a t, indicator of a p. */
	readonly code: string
	readonly part: string
	readonly agencyId: string | null
}

const FIGURE_PARTS = ['total', 'women', 'men', 'women-share', 'men-share', 'before', 'change']
const COUNT_PARTS = ['numerator', 'denominator', 'percent'] as const
const TASK_PARTS = ['given', 'done', 'late', 'open', 'bodies', 'done-share']

/** Null when the text names no number a report can have. */
export function refOf(text: string): Ref | null {
	const count = /^p:(3\.2a|3\.2b|3\.3|return):([a-z0-9/-]+)$/.exec(text)
	if (count && (count[1] === 'return' || COUNT_PARTS.some((part) => part === count[2]))) return { of: 'p', code: count[1]!, part: count[2]!, agencyId: null }
	const match = /^([ftdr]):(?:([a-z-]+):)?([a-z-]+)(?:@([0-9a-f-]{36}))?$/.exec(text)
	if (!match) return null
	const [, of, code = '', part = '', agencyId = null] = match
	const known = of === 'f' ? measureOf(code) !== undefined && FIGURE_PARTS.includes(part)
		: of === 't' ? code !== '' && TASK_PARTS.includes(part)
		: of === 'd' ? code === '' && part === 'issued' : code === '' && (part === 'sent' || part === 'asked')
	return known ? { of: of as Ref['of'], code, part, agencyId } : null
}

/** The number a ref stands for; null when nobody has sent it. Shares and changes are in per cent. */
export function valueOf(facts: ReportFacts, ref: Ref): number | null {
	if (ref.of === 'd') return facts.documents.length
	if (ref.of === 'p') return protectedNumber(facts, ref)
	if (ref.of === 'r') return ref.part === 'sent' ? facts.returns.length : bodiesAsked(facts).length
	return ref.of === 't' ? taskNumber(facts, ref) : figureNumber(facts, ref)
}

/** As it is printed: '1.234', '56,9%'; null when there is no number yet. A change is printed without its sign: the
 *  sentence says tăng or giảm. */
export function textOf(facts: ReportFacts, ref: Ref): string | null {
	const value = valueOf(facts, ref)
	if (value === null) return null
	return isPercent(ref) ? formatPercent(Math.abs(value)) : formatNumber(value)
}

export function isPercent(ref: Ref): boolean {
	return ref.part.endsWith('-share') || ref.part === 'change' || (ref.of === 'p' && ref.part === 'percent')
}

/** Null as well for what is hidden or did not occur: `protection-counts.ts` has the words. */
function protectedNumber({ protection }: ReportFacts, ref: Ref): number | null {
	const indicator = protection?.indicators.find((one) => one.code === ref.code)
	const shown = ref.code === 'return' ? protection?.returnRows.find((one) => one.row === ref.part)?.value : indicator?.[ref.part as (typeof COUNT_PARTS)[number]]
	return typeof shown === 'number' ? shown : null
}

/** The tasks a ref counts. */
export function tasksOf(facts: ReportFacts, ref: Ref): TaskOfPeriod[] {
	const wanted = (task: TaskOfPeriod) => {
		const progress = progressOf(task, facts.asOf)
		return ref.part === 'done' ? progress === 'done' : ref.part === 'late' ? progress === 'late' : ref.part === 'open' ? progress !== 'done' : true
	}
	return facts.tasks.filter((task) => (ref.code === 'all' || task.theme === ref.code) && (ref.agencyId === null || task.leadId === ref.agencyId) && wanted(task))
}

function taskNumber(facts: ReportFacts, ref: Ref): number | null {
	const found = tasksOf(facts, ref)
	if (ref.part === 'bodies') return new Set(found.map((task) => task.leadId)).size || null
	if (ref.part !== 'done-share') return found.length
	return found.length === 0 ? null : percent(found.filter((task) => task.state === 'accepted').length, found.length)
}

function figureNumber(facts: ReportFacts, ref: Ref): number | null {
	const counted = (sum: Sum) => sum.measure === ref.code && (ref.agencyId === null || sum.agencyId === ref.agencyId)
	const add = (key: 'total' | 'women' | 'men') => addUp(facts.sums.filter(counted), key)
	const before = addUp(facts.before.filter(counted), 'total')
	switch (ref.part) {
		case 'women': case 'men': return add(ref.part)
		case 'women-share': return share(add('women'), add('total'))
		// the rest of the whole, so that the two shares printed make 100
		case 'men-share': { const women = share(add('women'), add('total')); return women === null ? null : round(100 - women) }
		case 'before': return before
		case 'change': { const total = add('total'); return total === null || !before ? null : percent(total - before, before) }
		default: return add('total')
	}
}

/** Null when there is nothing to add, or one body did not say. */
function addUp(sums: readonly Sum[], key: 'total' | 'women' | 'men'): number | null {
	return sums.length === 0 || sums.some((sum) => sum[key] === null) ? null : sums.reduce((all, sum) => all + sum[key]!, 0)
}

function share(part: number | null, whole: number | null): number | null {
	return part === null || !whole ? null : percent(part, whole)
}

function percent(part: number, whole: number): number {
	return round((part / whole) * 100)
}

function round(value: number): number {
	return Math.round(value * 10) / 10
}
