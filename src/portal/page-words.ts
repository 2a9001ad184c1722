import type { Day } from '#kernel/day.ts'
import type { NumberToCall } from './numbers.ts'

/** What every help page is given. */
export interface PageWords {
	readonly frame: { readonly title: string; readonly leaveTo: string; readonly exit: string }
	/** Under which token what she answered lies for Back; empty where the script keeps the page. */
	readonly draft: string
	readonly numbers: readonly NumberToCall[]
	readonly today: Day
}
