/** What several runs of one thing gave. */
export interface Spread { readonly median: number; readonly least: number; readonly most: number }

export function spreadOf(values: readonly number[]): Spread {
	const sorted = values.toSorted((a, b) => a - b)
	const middle = sorted.length >> 1
	const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
	return { median, least: sorted[0]!, most: sorted.at(-1)! }
}

/** Ratios pair by pair: the machine's own drift falls out of them. */
export function ratiosOf(above: readonly number[], below: readonly number[]): Spread {
	return spreadOf(above.map((value, round) => value / below[round]!))
}

export function sayTable(columns: readonly string[], rows: readonly (readonly string[])[]): void {
	const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]!.length)))
	for (const row of [columns, ...rows]) console.log(row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  '))
}

export function sayRow(name: string, spread: Spread, digits: number): string[] {
	return [name, ...[spread.median, spread.least, spread.most].map((value) => value.toFixed(digits))]
}

/** Says the ratio and whether it keeps to the bar; a miss also makes the script end with 1. */
export function sayVerdict(what: string, ratio: Spread, bar: number, wanted: 'at most' | 'at least'): void {
	const kept = wanted === 'at most' ? ratio.median <= bar : ratio.median >= bar
	if (!kept) process.exitCode = 1
	console.log(`${what}: ${ratio.median.toFixed(2)} [${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}], ${wanted} ${bar}: ${kept ? 'kept' : 'MISSED'}`)
}
