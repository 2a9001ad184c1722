import { figuresIn } from './outline.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import { isPercent, refOf, textOf } from './refs.ts'
import type { Entry, ReportFacts } from './report-facts.ts'

/** What is kept when a report is submitted: the numbers as printed, and everything they were made of, so that their
 *  sources can be opened for good, whatever the agencies send later. */
export interface FrozenFigures {
	/** ref → as printed */
	readonly values: Readonly<Record<string, string>>
	readonly facts: ReportFacts
	readonly entries: readonly Entry[]
}

export function freeze(doc: OfficialDocument, facts: ReportFacts, entries: readonly Entry[]): FrozenFigures {
	return { values: Object.fromEntries([...figuresIn(doc)].map(([ref, { text }]) => [ref, text])), facts, entries }
}

/** A number that would be printed otherwise today. null: there was, or is, no such number. */
export interface Difference {
	readonly ref: string
	readonly before: string | null
	readonly now: string | null
	/** Who sent, or had sent, what makes the difference. */
	readonly changes: readonly { readonly agencyId: string; readonly sentBy: string; readonly sentAt: string; readonly taskId: string; readonly gone: boolean }[]
}

/** What changed since the report was frozen, in the order of the document; the frozen report stays as it is. Only the
 *  ward's own numbers are compared: each body's are behind them, and percentages follow from them. */
export function differencesSince(frozen: FrozenFigures, now: { doc: OfficialDocument; facts: ReportFacts; entries: readonly Entry[] }): Difference[] {
	const refs = new Set([...figuresIn(now.doc).keys(), ...Object.keys(frozen.values).sort()].filter((ref) => !ref.includes('@')))
	return [...refs].flatMap((ref) => {
		const parsed = refOf(ref)
		if (!parsed || isPercent(parsed)) return []
		// a count of tasks may be said in words when it is 0, so the frozen facts are asked, not only the printed numbers
		const before = frozen.values[ref] ?? textOf(frozen.facts, parsed)
		const today = textOf(now.facts, parsed)
		if (before === today) return []
		const changes = parsed.of === 'f' ? changesOf(frozen.entries, now.entries, parsed.code) : []
		return [{ ref, before, now: today, changes }]
	})
}

function changesOf(before: readonly Entry[], now: readonly Entry[], measure: string): Difference['changes'] {
	const only = (list: readonly Entry[], others: readonly Entry[], gone: boolean) => {
		const known = new Set(others.map((entry) => entry.id))
		return list.filter((entry) => entry.measure === measure && !known.has(entry.id)).map(({ agencyId, sentBy, sentAt, taskId }) => ({ agencyId, sentBy, sentAt, taskId, gone }))
	}
	return [...only(now, before, false), ...only(before, now, true)]
}
