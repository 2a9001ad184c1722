import type { Day } from '#kernel/day.ts'
import { rateOn, type Rate, type RateItem } from '../orders/rates.ts'

export const SUPPORT_ITEMS = ['food', 'allowance', 'allowance-under-4', 'fare', 'treatment', 'counselling', 'clothes', 'cash', 'other'] as const
export type SupportItem = (typeof SUPPORT_ITEMS)[number]

/** Which are counted from the table of rates, and in what: people and days, or people and months. */
const COUNTED: Partial<Record<SupportItem, { readonly item: RateItem; readonly per: 'day' | 'month' }>> = {
	food: { item: 'food', per: 'day' },
	allowance: { item: 'facility-allowance', per: 'month' },
	'allowance-under-4': { item: 'facility-allowance-under-4', per: 'month' }
}

export interface Counted { readonly dong: number; readonly source: string; readonly status: Rate['status'] }

export const isCounted = (item: SupportItem) => item in COUNTED

/** What the rates of that day give for so many people and days (or months); null when the item has no rate or none is
 *  known for the day: then the amount is typed, never guessed. An allowance is so many times the standard of the day. */
export function countSupport(item: SupportItem, day: Day, people: number, times: number, rates?: readonly Rate[]): Counted | null {
	const counted = COUNTED[item]
	const rate = counted && rateOn(day, counted.item, rates)
	if (!rate) return null
	if (rate.per === 'person-day') return { dong: rate.amount * people * times, source: rate.source, status: rate.status }
	const standard = rateOn(day, 'standard', rates)
	if (!standard) return null
	return { dong: rate.amount * standard.amount * people * times, source: standard.source === rate.source ? rate.source : `${rate.source}, ${standard.source}`, status: standard.status === 'check' ? 'check' : rate.status }
}
