import type { Day } from '#kernel/day.ts'
import { measureOf } from './measures.ts'

/** One number a body told of a measure; in a list they stand in the order they were told. */
export interface ToldFigure {
	readonly id: string
	readonly taskId: string
	readonly taskNumber: number
	readonly agencyId: string
	readonly measure: string
	readonly onDay: Day
	readonly total: number
	readonly women: number | null
	readonly men: number | null
	/** Told as the sum since the task began: within its task it holds what was told before. */
	readonly cumulative: boolean
}

/** Why a number may have been told before: for the same day, as the same number, as a sum of the task's earlier ones, or by
 *  another task whose days between two reports hold it. */
export type DoubtReason = 'same-day' | 'same-numbers' | 'holds-earlier' | 'overlap'
export interface Doubt {
	readonly figure: ToldFigure
	readonly earlier: ToldFigure
	readonly reason: DoubtReason
}

/** A number below this comes twice by chance: one session a quarter. */
const TELLING = 10

/** The numbers that may count twice, each with the strongest reason: a person decides. A stock cannot, it is never added up.
 *  @param figures without those sent back, in the order they were told */
export function toldTwice<Told extends ToldFigure>(figures: readonly Told[]): (Doubt & { readonly figure: Told; readonly earlier: Told })[] {
	const alike = Map.groupBy(figures.filter((one) => !measureOf(one.measure)?.stock), (one) => `${one.agencyId} ${one.measure}`)
	return [...alike.values()].flatMap((told) => told.flatMap((figure, at) => {
		const before = told.slice(0, at)
		const own = before.filter((one) => one.taskId === figure.taskId)
		const others = before.filter((one) => one.taskId !== figure.taskId)
		const adding = figure.cumulative ? others : [...others, ...own.filter((one) => !one.cumulative)]
		const find = (reason: DoubtReason, among: readonly Told[], is: (earlier: Told) => boolean) => {
			const earlier = among.findLast(is)
			return earlier && { figure, earlier, reason }
		}
		const found = find('same-numbers', adding, (one) => figure.total >= TELLING && sameNumbers(one, figure))
			?? find('same-day', adding, (one) => one.onDay === figure.onDay)
			?? find('holds-earlier', own, () => holdsEarlier(figure, own))
			?? find('overlap', others, (one) => within(one.onDay, own, figure) || within(figure.onDay, told.filter((other) => other.taskId === one.taskId && other !== one && other.onDay < one.onDay), one))
		return found ? [found] : []
	}))
}

function sameNumbers(one: ToldFigure, other: ToldFigure): boolean {
	return one.total === other.total && one.women === other.women && one.men === other.men
}

/** Said to be new, yet at least all that two or more reports of its task came to. */
function holdsEarlier(figure: ToldFigure, own: readonly ToldFigure[]): boolean {
	if (figure.cumulative || own.length < 2 || own.some((one) => one.cumulative)) return false
	const sum = (key: 'total' | 'women' | 'men') => own.reduce((all, one) => all + (one[key] ?? 0), 0)
	return figure.total >= TELLING && (['total', 'women', 'men'] as const).every((key) => (figure[key] ?? Infinity) >= sum(key))
}

/** The day lies in the days a number is for: since the last report of its task, or its own day where it is the first. */
function within(day: Day, own: readonly ToldFigure[], figure: ToldFigure): boolean {
	const last = own.map((one) => one.onDay).filter((one) => one < figure.onDay).toSorted().at(-1)
	return last === undefined ? day === figure.onDay : day > last && day <= figure.onDay
}
