import { addDays, type Day } from '#kernel/day.ts'

export interface Span {
	readonly from: Day
	readonly to: Day
}

/** How the counts of a period may be released beside what is already out. `new`: counted and suppressed by itself. `again`: the same
 *  period once more. `whole`: only as the sum of its parts, of which the listed ones still have to be released first, each by itself.
 *  `inside` and `overlaps`: not at all; the longer one minus the rest would be its own table. */
export type ReleasePlan =
	| { readonly way: 'new' | 'again' | 'inside' | 'overlaps' }
	| { readonly way: 'whole'; readonly parts: readonly Span[]; readonly missing: readonly Span[] }

/** The plan for a period, given all periods of the same table already released. Both days of a span are counted. */
export function planRelease(asked: Span, released: readonly Span[]): ReleasePlan {
	const touching = released.filter((span) => span.from <= asked.to && span.to >= asked.from)
	if (touching.some((span) => span.from === asked.from && span.to === asked.to)) return { way: 'again' }
	if (touching.some((span) => span.from <= asked.from && span.to >= asked.to)) return { way: 'inside' }
	if (touching.some((span) => span.from < asked.from || span.to > asked.to)) return { way: 'overlaps' }
	if (touching.length === 0) return { way: 'new' }
	// of a year released before as quarters and as half-years the longest parts are taken
	const longest = touching.filter((span) => !touching.some((other) => other !== span && other.from <= span.from && other.to >= span.to)).sort((a, b) => (a.from < b.from ? -1 : 1))
	const missing: Span[] = []
	let next = asked.from
	for (const span of longest) {
		if (span.from > next) missing.push({ from: next, to: addDays(span.from, -1) })
		next = addDays(span.to, 1)
	}
	if (next <= asked.to) missing.push({ from: next, to: asked.to })
	return { way: 'whole', parts: [...longest, ...missing].sort((a, b) => (a.from < b.from ? -1 : 1)), missing }
}
