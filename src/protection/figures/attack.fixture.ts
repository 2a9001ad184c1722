import type { Count, CrossTable } from './counts.ts'
import type { Shown } from './suppress.ts'

/** One thing an outsider knows: these counts, with these signs, add up to nothing. */
export type Equation = Readonly<Record<string, number>>
export type Bounds = Readonly<Record<string, { readonly low: number; readonly high: number }>>

/** Every way of adding and subtracting the known sums, and what each says about one hidden count at a time; counts are not
 *  negative. For sums laid out in rows, columns and breakdowns nothing more can be squeezed out (the cuts of a network). */
export function attack(equations: readonly Equation[], shown: Readonly<Record<string, Shown>>): Bounds {
	const bounds: Record<string, { low: number; high: number }> = {}
	for (const [id, value] of Object.entries(shown)) if (value === 'hidden') bounds[id] = { low: 0, high: Infinity }
	const combine = (at: number, sum: Record<string, number>): void => {
		if (at < equations.length) {
			for (const sign of [0, 1, -1]) {
				if (sign === 0) combine(at + 1, sum)
				else {
					const next = { ...sum }
					for (const [id, times] of Object.entries(equations[at]!)) next[id] = (next[id] ?? 0) + sign * times
					combine(at + 1, next)
				}
			}
			return
		}
		let known = 0
		const unknown: [string, number][] = []
		for (const [id, times] of Object.entries(sum)) {
			if (times === 0) continue
			const value = shown[id]!
			if (value === 'hidden') unknown.push([id, times])
			else known += times * value
		}
		for (const [id, times] of unknown) {
			const others = unknown.filter(([other]) => other !== id).map(([, other]) => Math.sign(other * times))
			const bound = bounds[id]!
			if (others.every((sign) => sign > 0)) bound.high = Math.min(bound.high, Math.floor(-known / times))
			if (others.every((sign) => sign < 0)) bound.low = Math.max(bound.low, Math.ceil(-known / times))
		}
	}
	combine(0, {})
	return bounds
}

export function equationsOfCross({ rows, columns }: CrossTable): Equation[] {
	const line = (total: string, parts: readonly string[]): Equation => Object.fromEntries([[total, -1], ...parts.map((part) => [part, 1] as const)])
	return [
		...rows.map((row) => line(`${row}/*`, columns.map((column) => `${row}/${column}`))),
		...columns.map((column) => line(`*/${column}`, rows.map((row) => `${row}/${column}`))),
		line('*/*', rows.map((row) => `${row}/*`)),
		line('*/*', columns.map((column) => `*/${column}`))
	]
}

export function equationsOfCounts(count: Count, id = count.code): Equation[] {
	return (count.by ?? []).flatMap((breakdown) => {
		const parts = breakdown.parts.map((part) => ({ part, id: `${id}/${breakdown.code}/${part.code}` }))
		return [Object.fromEntries([[id, -1], ...parts.map((part) => [part.id, 1] as const)]), ...parts.flatMap(({ part, id: partId }) => equationsOfCounts(part, partId))]
	})
}

/** The hidden counts an outsider can pin down to a range narrower than the threshold, or that were shown though small. */
export function breaches(equations: readonly Equation[], shown: Readonly<Record<string, Shown>>, threshold: number): string[] {
	const bounds = attack(equations, shown)
	const narrow = Object.keys(bounds).filter((id) => bounds[id]!.high - bounds[id]!.low < threshold)
	const small = Object.keys(shown).filter((id) => typeof shown[id] === 'number' && (shown[id] as number) > 0 && (shown[id] as number) < threshold)
	return [...narrow, ...small]
}
