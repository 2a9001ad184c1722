/** Sums as a network: every count is an arc, every equation between counts a node where what comes in goes out. What an outsider
 *  can work out about a hidden count by adding and subtracting is then exactly how far its arc can be shifted. */
export interface Arc {
	readonly id: string
	readonly from: number
	readonly to: number
	readonly value: number
	/** A zero that everyone may see: nobody was there at all, or anyone can see it anyway. Other zeros are small counts. */
	readonly openZero: boolean
	/** What "hidden" says to whoever knows the rule: not less than this (1 where every zero would have been shown). */
	readonly least: 0 | 1
	/** One of the only two parts that are not openly nothing: both are hidden whenever one is small, so that nobody can tell which. */
	readonly oneOfTwo: boolean
	/** What hiding this one costs; totals cost most. It must not depend on the count: a rule that takes the smallest tells by
	 *  its choice how large the chosen one is. */
	readonly cost: number
	/** Published before: it cannot be hidden any more. */
	readonly published: boolean
	/** The count this one is a part of. Where that had to be hidden its parts are too: a large part beside a hidden whole says how
	 *  little is left. */
	readonly partOf: string | null
}

/** The range an outsider may assume for a hidden count before he begins to add and subtract. */
type Assume = (arc: Arc) => readonly [low: number, high: number]

interface Way {
	readonly to: number
	readonly arc: number
	readonly step: 1 | -1
	readonly room: number
}

/** How much can flow from one node to another over the hidden counts (augmenting shortest paths). */
function flow(arcs: readonly Arc[], hidden: ReadonlySet<string>, assume: Assume, without: number, from: number, to: number, enough: number): number {
	const now = arcs.map((arc) => arc.value)
	const open = arcs.flatMap((arc, i) => (i !== without && hidden.has(arc.id) ? [{ ...arc, i, range: assume(arc) }] : []))
	const waysFrom = (node: number): Way[] => open.flatMap(({ i, from: tail, to: head, range: [low, high] }): Way[] => {
		if (tail === node) return high > now[i]! ? [{ to: head, arc: i, step: 1, room: high - now[i]! }] : []
		return head === node && now[i]! > low ? [{ to: tail, arc: i, step: -1, room: now[i]! - low }] : []
	})
	let total = 0
	while (total < enough) {
		const reached = new Map<number, { before: number; way: Way } | null>([[from, null]])
		const queue = [from]
		for (let node = queue.shift(); node !== undefined && !reached.has(to); node = queue.shift())
			for (const way of waysFrom(node)) if (!reached.has(way.to)) {
				reached.set(way.to, { before: node, way })
				queue.push(way.to)
			}
		if (!reached.has(to)) return total
		const ways: Way[] = []
		for (let step = reached.get(to); step; step = reached.get(step.before)) ways.push(step.way)
		const amount = Math.min(enough - total, ...ways.map((way) => way.room))
		for (const way of ways) now[way.arc] = now[way.arc]! + way.step * amount
		total += amount
	}
	return total
}

/** Whether what remains possible for one hidden count is at least `enough` wide. */
function isWide(arcs: readonly Arc[], hidden: ReadonlySet<string>, assume: Assume, index: number, enough: number): boolean {
	const arc = arcs[index]!
	const [low, high] = assume(arc)
	const down = Math.min(enough, arc.value - low)
	const least = down > 0 ? flow(arcs, hidden, assume, index, arc.from, arc.to, down) : 0
	const up = Math.min(enough - least, high - arc.value)
	return least + (up > 0 ? flow(arcs, hidden, assume, index, arc.to, arc.from, up) : 0) >= enough
}

/** The cheapest way round a count that takes at least one count not yet hidden. It looks at no size: a choice by size would tell
 *  it. Totals are taken last; what was published before, and a zero that is shown, never. */
function cheapestRound(arcs: readonly Arc[], hidden: ReadonlySet<string>, index: number): readonly string[] | null {
	const start = arcs[index]!
	const key = (node: number, fresh: boolean): string => `${node}${fresh ? '+' : ''}`
	const best = new Map([[key(start.to, false), { cost: 0, ids: [] as readonly string[], nodes: [start.to] as readonly number[] }]])
	for (let changed = true; changed; ) {
		changed = false
		for (const [i, arc] of arcs.entries()) {
			const isNew = !hidden.has(arc.id)
			if (i === index || (isNew && (arc.published || arc.value === 0))) continue
			const price = isNew ? arc.cost + i / 10_000 : 1e-7
			for (const [from, to] of [[arc.from, arc.to], [arc.to, arc.from]] as const) {
				if (from === start.from) continue
				for (const fresh of [false, true]) {
					const here = best.get(key(from, fresh))
					const there = key(to, fresh || isNew)
					if (!here || here.nodes.includes(to) || here.cost + price >= (best.get(there)?.cost ?? Infinity)) continue
					best.set(there, { cost: here.cost + price, ids: [...here.ids, arc.id], nodes: [...here.nodes, to] })
					changed = true
				}
			}
		}
	}
	return best.get(key(start.from, true))?.ids ?? null
}

/** All that must be hidden: the small counts, and others until no hidden count can be worked out, neither by an outsider who only
 *  adds and subtracts (to a range narrower than the threshold) nor by one who knows this rule and, of three parts or more, which are small
 *  (to less than "small" already says). Whether more is needed is asked of what both may know, never of the hidden sizes, so
 *  that the choice itself tells nothing. Null when what was published before makes it impossible. */
export function protect(arcs: readonly Arc[], small: ReadonlySet<string>, mustHide: ReadonlySet<string>, threshold: number): ReadonlySet<string> | null {
	const hidden = new Set([...small, ...mustHide])
	const adds: Assume = (arc) => [arc.oneOfTwo ? 0 : arc.least, Infinity]
	const knows: Assume = (arc) => (arc.oneOfTwo ? [arc.least, Infinity] : small.has(arc.id) ? [arc.least, threshold - 1] : [Math.min(arc.value, threshold), Infinity])
	const isSafe = (arc: Arc, index: number): boolean =>
		isWide(arcs, hidden, adds, index, threshold) && isWide(arcs, hidden, knows, index, threshold - 1 - (arc.oneOfTwo || small.has(arc.id) ? arc.least : 1))
	const safe = new Set<string>() // hiding more never narrows anything: what is safe once stays safe
	for (;;) {
		for (const arc of arcs) if (arc.partOf !== null && hidden.has(arc.partOf) && !arc.published) hidden.add(arc.id)
		const narrow = arcs.findIndex((arc, index) => {
			if (!hidden.has(arc.id) || safe.has(arc.id)) return false
			if (!isSafe(arc, index)) return true
			safe.add(arc.id)
			return false
		})
		if (narrow < 0) return hidden
		const round = cheapestRound(arcs, hidden, narrow)
		if (round === null) return null
		for (const id of round) hidden.add(id)
	}
}
