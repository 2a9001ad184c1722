import type { Day } from '#kernel/day.ts'

/** One amount of support as the rules for social protection set it. `amount` in whole đồng (multiples of the monthly
 *  standard for the allowance); `to` null: no later rule is known. check: shown with "cần kiểm tra". */
export interface Rate {
	readonly item: RateItem
	readonly amount: number
	readonly per: 'person-day' | 'month' | 'times-standard' | 'decilitre-km'
	readonly from: Day
	readonly to: Day | null
	readonly source: string
	readonly status: 'verified' | 'check'
}
export type RateItem = 'food' | 'standard' | 'facility-allowance' | 'facility-allowance-under-4' | 'agency-car-petrol'

const DECREE_20 = 'Nghị định 20/2021/NĐ-CP'
const CIRCULAR_02 = 'Thông tư 02/2021/TT-BLĐTBXH'

/** Nghị định 76/2023/NĐ-CP, Điều 28: needs are met as those of people under social protection. A province may give more. */
export const RATES: readonly Rate[] = [
	{ item: 'food', amount: 60_000, per: 'person-day', from: '2021-07-01', to: null, source: CIRCULAR_02, status: 'verified' },
	{ item: 'standard', amount: 360_000, per: 'month', from: '2021-07-01', to: '2024-06-30', source: DECREE_20, status: 'verified' },
	{ item: 'standard', amount: 500_000, per: 'month', from: '2024-07-01', to: null, source: 'Nghị định 76/2024/NĐ-CP', status: 'check' },
	{ item: 'facility-allowance', amount: 4, per: 'times-standard', from: '2021-07-01', to: null, source: DECREE_20, status: 'verified' },
	{ item: 'facility-allowance-under-4', amount: 5, per: 'times-standard', from: '2021-07-01', to: null, source: DECREE_20, status: 'verified' },
	{ item: 'agency-car-petrol', amount: 2, per: 'decilitre-km', from: '2021-07-01', to: null, source: DECREE_20, status: 'verified' }
]

/** The rate in force on a day; null when none is known: then an amount is asked for, never guessed.
 *  @param rates the ward's table, when it has its own lines */
export function rateOn(day: Day, item: RateItem, rates: readonly Rate[] = RATES): Rate | null {
	const inForce = rates.filter((rate) => rate.item === item && rate.from <= day && (rate.to === null || day <= rate.to))
	return inForce.sort((a, b) => a.from.localeCompare(b.from)).at(-1) ?? null
}
