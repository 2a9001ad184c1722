/** How a reported number counts: on top of what was reported before, or in its place, as the sum since the task began. */
export const COUNTINGS = ['new', 'cumulative'] as const
export type Counting = (typeof COUNTINGS)[number]

interface Told {
	readonly counting: Counting
	readonly total: number
	readonly women: number | null
	readonly men: number | null
}

/** What one body's numbers of one measure in one task come to, in the order they were told, without those sent back.
 *  Women and men are null where one number did not tell them apart. The same rule as server/counted-figures.ts. */
export function soFar(told: readonly Told[]): { total: number; women: number | null; men: number | null } {
	const add = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other)
	return told.reduce<{ total: number; women: number | null; men: number | null }>((sum, next) => (next.counting === 'cumulative' ? { total: next.total, women: next.women, men: next.men }
		: { total: sum.total + next.total, women: add(sum.women, next.women), men: add(sum.men, next.men) }), { total: 0, women: 0, men: 0 })
}
