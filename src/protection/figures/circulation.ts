/** Sums as a network: every count is an arc, every equation between counts a node where what comes in goes out. What an outsider
 *  can work out about a hidden count by adding and subtracting is then exactly how far its arc can be shifted. */
export interface Arc {
	readonly id: string
	readonly from: number
	readonly to: number
	readonly value: number
	/** What hiding this one costs; totals cost most. */
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

/** Steps that keep all published sums: a hidden count may grow without limit and shrink to zero. */
function waysFrom(arcs: readonly Arc[], hidden: ReadonlySet<string>, shift: readonly number[], without: number, node: number): Way[] {
	return arcs.flatMap((arc, i) => {
		if (i === without || !hidden.has(arc.id)) return []
		const ways: Way[] = []
		if (arc.from === node) ways.push({ to: arc.to, arc: i, forward: true, room: Infinity })
		const left = arc.value + (shift[i] ?? 0)
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
	const down = Math.min(arc.value, flow(arcs, hidden, index, arc.from, arc.to, enough))
	return down >= enough ? enough : down + flow(arcs, hidden, index, arc.to, arc.from, enough - down)
}

/** The cheapest way round through which a count can grow by `enough` without any published sum noticing. */
function cheapestRound(arcs: readonly Arc[], hidden: ReadonlySet<string>, index: number, enough: number): readonly string[] | null {
	const start = arcs[index]!
	const best = new Map<number, { cost: number; ids: readonly string[] }>([[start.to, { cost: 0, ids: [] }]])
	for (let changed = true; changed; ) {
		changed = false
		arcs.forEach((arc, i) => {
			if (i === index || (arc.published && !hidden.has(arc.id))) return
			const price = hidden.has(arc.id) ? 0.001 : arc.cost
			for (const [from, to, may] of [[arc.from, arc.to, true], [arc.to, arc.from, arc.value >= enough]] as const) {
				const here = best.get(from)
				if (!may || !here || here.ids.includes(arc.id)) continue
				if (here.cost + price < (best.get(to)?.cost ?? Infinity)) {
					best.set(to, { cost: here.cost + price, ids: [...here.ids, arc.id] })
					changed = true
				}
			}
		})
	}
	return best.get(start.from)?.ids ?? null
}

/** All that must be hidden so that no hidden count can be worked out to less than `enough` width: the given ones and, where
 *  subtraction would reveal them, others. Null when what was published before makes that impossible. Hiding more never
 *  narrows anything, and every count on a round is freed by the same shift, so one pass is enough. */
export function protect(arcs: readonly Arc[], mustHide: ReadonlySet<string>, enough: number): ReadonlySet<string> | null {
	const hidden = new Set(mustHide)
	for (const [index, arc] of arcs.entries()) {
		if (!mustHide.has(arc.id) || widthOf(arcs, hidden, index, enough) >= enough) continue
		const round = cheapestRound(arcs, hidden, index, enough)
		if (round === null) return null
		for (const id of round) hidden.add(id)
	}
	return hidden
}
