/** Whole widths that add up to the total exactly, in the proportion of the given shares. */
export function shareWidths(shares: readonly number[], total: number): number[] {
	const safe = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 1))
	const sum = safe.reduce((a, b) => a + b, 0)
	let before = 0
	let used = 0
	return safe.map((share) => {
		before += share
		const edge = Math.round((before / sum) * total)
		const width = edge - used
		used = edge
		return width
	})
}
