import type { Day } from '#kernel/day.ts'
import type { NumberToCall } from './numbers.ts'

/** What every help page is given. */
export interface PageWords {
	readonly frame: { readonly title: string; readonly leaveTo: string }
	readonly numbers: readonly NumberToCall[]
	readonly today: Day
}
