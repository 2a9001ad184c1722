import { share } from './derived.ts'
import { METHOD_VERSION, type FigureTable } from './indicators.ts'
import { DEFAULT_THRESHOLD, releaseAgain, suppress, type Release, type Shown } from './suppress.ts'
import type { Count } from './counts.ts'

export type ReleasedFigures = Readonly<Record<FigureTable, Release>>

/** The tables of a period as they may leave; tables released before under the same period are passed in and kept or renewed by the rule. */
export function releaseFigures(counts: Readonly<Record<FigureTable, Count>>, threshold: number = DEFAULT_THRESHOLD, earlier: Partial<ReleasedFigures> = {}): ReleasedFigures {
	const one = (table: FigureTable): Release => {
		const before = earlier[table]
		return before ? releaseAgain(before, counts[table]) : suppress(counts[table], threshold)
	}
	return { survivors: one('survivors'), perpetrators: one('perpetrators'), returned: one('returned'), cases: one('cases'), households: one('households') }
}

export interface IndicatorFigure {
	readonly code: '3.2a' | '3.2b' | '3.3'
	readonly methodVersion: string
	readonly numerator: Shown
	readonly denominator: Shown
	/** 'none-occurred' is read "không phát sinh". */
	readonly percent: Shown | 'none-occurred'
	readonly asReleased: boolean
}

const INDICATORS = [
	['3.2a', 'survivors', 'survivors/helped/yes', 'survivors'],
	['3.2b', 'perpetrators', 'perpetrators/prosecution/none/counselled/yes', 'perpetrators/prosecution/none'],
	['3.3', 'returned', 'returned/helped/yes', 'returned']
] as const

/** Targets 3.2 and 3.3 of Nghị quyết 28/NQ-CP, from what was released. */
export function indicatorFigures(released: ReleasedFigures): readonly IndicatorFigure[] {
	return INDICATORS.map(([code, table, part, whole]) => {
		const release = released[table]
		return { code, methodVersion: METHOD_VERSION, numerator: release.shown[part]!, denominator: release.shown[whole]!, percent: share(release, part, whole), asReleased: release.asReleased }
	})
}

export interface ReturnRow {
	/** The id of the count, or of a row the cases cannot fill. */
	readonly row: string
	readonly table: FigureTable | null
	/** null: not counted from cases (households of the ward, clubs, models, hotlines …). */
	readonly value: Shown | null
}

const BANDS = ['sex/female', 'sex/male', 'sex/other', 'sex/unknown', 'age/under-16', 'age/16-59', 'age/from-60', 'age/unknown']
const RETURN_ROWS: readonly (readonly [FigureTable, string])[] = [
	['households', 'households'],
	['cases', 'cases'],
	...['mental', 'physical', 'sexual', 'economic'].map((form) => ['cases', `cases/form-${form}/yes`] as const),
	['perpetrators', 'perpetrators/kind/domestic'],
	...[...BANDS, ...['criticism', 'contact-ban', 'education', 'administrative', 'criminal'].map((way) => `handling-${way}/yes`)].map((part) => ['perpetrators', `perpetrators/kind/domestic/${part}`] as const),
	['survivors', 'survivors/kind/domestic'],
	...[...BANDS, ...['counselling', 'care', 'detox', 'training-or-job'].map((help) => `support-${help}/yes`)].map((part) => ['survivors', `survivors/kind/domestic/${part}`] as const)
]
/** Rows of the return that are no cases: the ward's other registers have them. */
const OTHER_ROWS = ['households-by-type', 'models', 'sustainable-family-clubs', 'prevention-groups', 'trusted-addresses', 'hotlines']

/** The rows of the commune's domestic-violence return, in its order. */
export function returnRows(released: ReleasedFigures): readonly ReturnRow[] {
	return [...RETURN_ROWS.map(([table, row]) => ({ row, table, value: released[table].shown[row]! })), ...OTHER_ROWS.map((row) => ({ row, table: null, value: null }))]
}
