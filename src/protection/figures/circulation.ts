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
	/** What hiding this one costs; totals cost most. It must not depend on the count: a rule that takes the smallest tells by
	 *  its choice how large the chosen one is. */
	readonly cost: number
	/** Published before: it cannot be hidden any more. */
	readonly published: boolean
}

interface Way {
	readonly to: number
	readonly arc: number
	readonly forward: boolean
	readonly room: number
}

/** How far a hidden count may shrink. */
const spare = (arc: Arc): number => Math.max(0, arc.value - arc.least)

/** Steps that keep all published sums: a hidden count may grow without limit and shrink to its least. */
function waysFrom(arcs: readonly Arc[], hidden: ReadonlySet<string>, shift: readonly number[], without: number, node: number): Way[] {
	return arcs.flatMap((arc, i) => {
		if (i === without || !hidden.has(arc.id)) return []
		const ways: Way[] = []
		if (arc.from === node) ways.push({ to: arc.to, arc: i, forward: true, room: Infinity })
		const left = spare(arc) + (shift[i] ?? 0)
		if (arc.to === node && left > 0) ways.push({ to: arc.from, arc: i, forward: false, room: left })
		return ways
	})
}

/** How much can flow from one node to another over the hidden counts (augmenting shortest paths). */
function flow(arcs: readonly Arc[], hidden: ReadonlySet<string>, without: number, from: number, to: number, enough: number): number {
	const shift = arcs.map(() => 0)
	let total = 0
	while (total < enough) {
		const reached = new Map<number, { before: number; way: Way } | null>([[from, null]])
		const queue = [from]
		for (let node = queue.shift(); node !== undefined && !reached.has(to); node = queue.shift())
			for (const way of waysFrom(arcs, hidden, shift, without, node)) if (!reached.has(way.to)) {
				reached.set(way.to, { before: node, way })
				queue.push(way.to)
			}
		if (!reached.has(to)) return total
		const ways: Way[] = []
		for (let step = reached.get(to); step; step = reached.get(step.before)) ways.push(step.way)
		const amount = Math.min(enough - total, ...ways.map((way) => way.room))
		for (const way of ways) shift[way.arc] = (shift[way.arc] ?? 0) + (way.forward ? amount : -amount)
		total += amount
	}
	return total
}

/** The width of what remains possible for one hidden count, counted up to `enough`. */
function widthOf(arcs: readonly Arc[], hidden: ReadonlySet<string>, index: number, enough: number): number {
	const arc = arcs[index]!
	const down = Math.min(spare(arc), flow(arcs, hidden, index, arc.from, arc.to, enough))
	return down >= enough ? enough : down + flow(arcs, hidden, index, arc.to, arc.from, enough - down)
}

/** The cheapest way round a count that takes at least one count not yet hidden. It looks at no size: a choice by
 *  size would tell it. Totals are taken last; what was published before, and a zero that is shown, never. */
function cheapestRound(arcs: readonly Arc[], hidden: ReadonlySet<string>, index: number): readonly string[] | null {
	const start = arcs[index]!
	const key = (node: number, fresh: boolean): string => `${node}${fresh ? '+' : ''}`
	const best = new Map<string, { cost: number; ids: readonly string[]; nodes: readonly number[] }>([[key(start.to, false), { cost: 0, ids: [], nodes: [start.to] }]])
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

/** All that must be hidden so that no hidden count can be worked out to a range narrower than `enough`: the given ones and, where
 *  subtraction would reveal them, others. Whether more is needed is asked of the published sums alone, as an outsider would.
 *  Null when what was published before makes it impossible. */
export function protect(arcs: readonly Arc[], mustHide: ReadonlySet<string>, enough: number): ReadonlySet<string> | null {
	const hidden = new Set(mustHide)
	for (;;) {
		const narrow = arcs.findIndex((arc, index) => hidden.has(arc.id) && widthOf(arcs, hidden, index, enough) < enough)
		if (narrow < 0) return hidden
		const round = cheapestRound(arcs, hidden, narrow)
		if (round === null) return null
		for (const id of round) hidden.add(id)
	}
}
