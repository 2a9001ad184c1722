import type { PlanAssignment, PlanLine, StoredPlan } from './stored-plan.ts'

/** A stretch of words that stayed, came or went. */
export interface WordPiece {
	readonly kind: 'same' | 'added' | 'removed'
	readonly text: string
}

/** The words of two texts side by side: the longest common run of words stays. */
export function wordDifferences(before: string, after: string): WordPiece[] {
	return sideBySide(before.split(/(?<=\s)/u), after.split(/(?<=\s)/u))
}

function sideBySide(a: readonly string[], b: readonly string[]): WordPiece[] {
	const common = commonWords(a, b)
	const pieces: WordPiece[] = []
	const add = (kind: WordPiece['kind'], text: string) => {
		const last = pieces.at(-1)
		if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
		else if (text) pieces.push({ kind, text })
	}
	let [i, j] = [0, 0]
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i]!.trim() === b[j]!.trim()) { add('same', b[j]!); i++; j++ }
		else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) add('removed', a[i++]!)
		else add('added', b[j++]!)
	}
	return pieces
}

/** common[i][j]: how many words a[i…] and b[j…] share in order. */
function commonWords(a: readonly string[], b: readonly string[]): number[][] {
	const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			table[i]![j] = a[i]!.trim() === b[j]!.trim() ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
		}
	}
	return table
}

type Head = Pick<StoredPlan, 'title' | 'bases' | 'preamble' | 'recipients' | 'keptBy'>

/** What stands around the lines of the plan, part by part; null where the two versions say the same. */
export function headDifferences(before: Head, after: Head) {
	const differ = (was: string, is: string) => (was === is ? null : wordDifferences(was, is))
	// a line of a list stays, comes or goes as a whole: words of one law are not words of another
	const list = (lines: readonly string[]) => lines.map((words) => `${words.replace(/[;.,\s]+$/u, '')}; `)
	const listed = (of: 'bases' | 'recipients') => (before[of].join('\n') === after[of].join('\n') ? null : sideBySide(list(before[of]), list(after[of])))
	return {
		title: differ(before.title, after.title), bases: listed('bases'), preamble: differ(before.preamble, after.preamble),
		recipients: listed('recipients'), keptBy: differ(before.keptBy, after.keptBy)
	}
}

export type Change<T> =
	| { readonly kind: 'added'; readonly after: T }
	| { readonly kind: 'removed'; readonly before: T }
	| { readonly kind: 'changed'; readonly before: T; readonly after: T; readonly moved: boolean }
	| { readonly kind: 'moved'; readonly before: T; readonly after: T }

/** Lines that came, went, say something else or stand elsewhere, in the order of the new version; a removed line stands where it was. */
export function lineDifferences(before: readonly PlanLine[], after: readonly PlanLine[]): Change<PlanLine>[] {
	return differences(before, after, (line) => line.lineKey, (line) => `${line.kind}\n${line.label}\n${line.words}`)
}

/** Tasks that came, went or have another lead, partners, time, product or words. */
export function assignmentDifferences(before: readonly PlanAssignment[], after: readonly PlanAssignment[]): Change<PlanAssignment>[] {
	return differences(before, after, (one) => one.taskId, (one) =>
		JSON.stringify([one.title, one.leadAgencyId, [...one.partnerIds].sort(), one.fromOn, one.toOn, one.product]))
}

function differences<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string, said: (one: T) => string): Change<T>[] {
	const kept = new Set(after.map(keyOf))
	const old = new Map(before.map((one) => [keyOf(one), one]))
	const gone = (from: number): Change<T>[] => {
		const rest = before.slice(from)
		const end = rest.findIndex((one) => kept.has(keyOf(one)))
		return rest.slice(0, end < 0 ? rest.length : end).map((one) => ({ kind: 'removed', before: one }))
	}
	const changes = gone(0)
	const place = new Map(before.map((one, at) => [keyOf(one), at]))
	const stayed = ascending(after.flatMap((one) => place.get(keyOf(one)) ?? []))
	for (const one of after) {
		const was = old.get(keyOf(one))
		if (!was) { changes.push({ kind: 'added', after: one }); continue }
		const moved = !stayed.has(place.get(keyOf(one))!)
		if (said(was) !== said(one)) changes.push({ kind: 'changed', before: was, after: one, moved })
		else if (moved) changes.push({ kind: 'moved', before: was, after: one })
		changes.push(...gone(place.get(keyOf(one))! + 1))
	}
	return changes
}

/** The longest run of these places that still stand in their old order: whoever is not in it was moved. */
function ascending(places: readonly number[]): ReadonlySet<number> {
	const ends: number[] = [] // ends[n]: the smallest place a run of n + 1 may end with, by its index
	const before = places.map((place, at) => {
		let [low, high] = [0, ends.length]
		while (low < high) {
			const middle = (low + high) >> 1
			if (places[ends[middle]!]! < place) low = middle + 1
			else high = middle
		}
		ends[low] = at
		return ends[low - 1] ?? -1
	})
	const run = new Set<number>()
	for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.add(places[at]!)
	return run
}
