import { measureOf } from '#work/measures.ts'
import { toldTwice, type Doubt } from '#work/told-twice.ts'
import { isPercent, refOf, tasksOf, textOf, valueOf, type Ref } from './refs.ts'
import { bodiesAsked, type Entry, type ReportFacts } from './report-facts.ts'

/** Where a number came from: one line for each thing that was added. */
export interface SourceRow {
	readonly id: string
	readonly place: string
	/** Who sent it, or what it is about. */
	readonly who: string
	/** Instant or day, ISO; null when nothing was sent. */
	readonly at: string | null
	readonly href: string | null
	readonly women: number | null
	readonly men: number | null
	readonly total: number
	/** Of a cumulative number: what was told, where `total` is what it adds. */
	readonly soFar?: number | null
	/** Why it may have been told before. */
	readonly doubt?: Pick<Doubt, 'reason' | 'earlier'> | undefined
}

export interface Sources {
	readonly ref: string
	readonly parsed: Ref
	readonly text: string | null
	/** Women and men are shown apart. */
	readonly people: boolean
	readonly rows: readonly SourceRow[]
	readonly women: number | null
	readonly men: number | null
	/** What the rows add up to. */
	readonly total: number
	/** How a percentage was computed: part / whole. */
	readonly formula: { readonly part: number; readonly whole: number } | null
}

/** The sources of a number; null when the ref names none.
 *  @param checking with what may have been told twice: for those who write and sign the report */
export function sourcesOf(facts: ReportFacts, entries: readonly Entry[], ref: string, checking = false): Sources | null {
	const parsed = refOf(ref)
	if (!parsed) return null
	const people = parsed.of === 'f' && measureOf(parsed.code)!.people
	const rows = parsed.of === 'f' ? entryRows(facts, entries, parsed, checking) : parsed.of === 't' ? taskRows(facts, parsed)
		: parsed.of === 'd' ? documentRows(facts) : parsed.of === 'p' ? protectedRows(facts, parsed) : returnRows(facts, parsed)
	const add = (key: 'women' | 'men') => (people && rows.length > 0 && rows.every((row) => row[key] !== null) ? rows.reduce((all, row) => all + row[key]!, 0) : null)
	const [women, men, total] = [add('women'), add('men'), rows.reduce((all, row) => all + row.total, 0)]
	return { ref, parsed, text: textOf(facts, parsed), people, rows, women, men, total, formula: formulaOf(facts, parsed) }
}

function entryRows(facts: ReportFacts, entries: readonly Entry[], ref: Ref, checking: boolean): SourceRow[] {
	if (ref.part === 'before') return []
	const place = new Map(facts.bodies.map((body) => [body.id, body.name]))
	const doubts = new Map((checking ? doubtsOf(entries) : []).map((doubt) => [doubt.figure.id, doubt]))
	return entries.filter((entry) => entry.measure === ref.code && (ref.agencyId === null || entry.agencyId === ref.agencyId)).map((entry) => ({
		id: entry.id, place: place.get(entry.agencyId) ?? '', who: entry.sentBy, at: entry.sentAt, href: `/tasks/${entry.taskId}`,
		women: entry.women, men: entry.men, total: entry.total, soFar: entry.soFar ?? null, doubt: doubts.get(entry.id)
	}))
}

/** The numbers of a period that may count twice. */
export function doubtsOf(entries: readonly Entry[]): Doubt[] {
	const told = entries.map((entry) => ({ ...entry, cumulative: typeof entry.soFar === 'number' }))
	return toldTwice(told.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt) || a.id.localeCompare(b.id)))
}

function taskRows(facts: ReportFacts, ref: Ref): SourceRow[] {
	const place = new Map(facts.bodies.map((body) => [body.id, body.name]))
	const rows = tasksOf(facts, ref).map((task) => ({
		id: task.id, place: place.get(task.leadId) ?? '', who: `${task.number}. ${task.title}`, at: task.doneOn, href: `/tasks/${task.id}`, women: null, men: null, total: 1
	}))
	if (ref.part !== 'bodies') return rows
	return [...Map.groupBy(rows, (row) => row.place)].map(([, [first, ...more]]) => ({ ...first!, who: more.length > 0 ? `${first!.who} (+${more.length})` : first!.who, at: null }))
}

function documentRows(facts: ReportFacts): SourceRow[] {
	return facts.documents.map((one) => ({
		id: one.id, place: `${String(one.number).padStart(2, '0')}/${one.symbol}`, who: one.subject, at: one.issuedOn, href: `/documents/${one.id}`, women: null, men: null, total: 1
	}))
}

function returnRows(facts: ReportFacts, ref: Ref): SourceRow[] {
	const sent = new Map(facts.returns.map((one) => [one.agencyId, one]))
	return bodiesAsked(facts).filter((body) => ref.part === 'asked' || sent.has(body.id)).map((body) => ({
		id: body.id, place: body.name, who: sent.get(body.id)?.sentBy ?? '', at: sent.get(body.id)?.sentAt ?? null, href: null, women: null, men: null, total: 1
	}))
}

/** One line and no further: the area, and by which method it counted. */
function protectedRows(facts: ReportFacts, ref: Ref): SourceRow[] {
	const total = valueOf(facts, isPercent(ref) ? { ...ref, part: 'numerator' } : ref)
	if (total === null || !facts.protection) return []
	return [{ id: ref.part, place: 'Khu vực bảo vệ', who: facts.protection.methodVersion, at: facts.protection.releasedOn, href: null, women: null, men: null, total }]
}

function formulaOf(facts: ReportFacts, ref: Ref): Sources['formula'] {
	if (!isPercent(ref)) return null
	const of = (part: string) => valueOf(facts, { ...ref, part })
	const [part, whole] = ref.of === 'p' ? [of('numerator'), of('denominator')] : ref.part === 'change' ? [of('total'), of('before')] : ref.part === 'done-share' ? [of('done'), of('given')] : [of(ref.part.replace('-share', '')), of('total')]
	return part === null || whole === null ? null : { part, whole }
}
