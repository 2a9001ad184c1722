import { daysBetween, type Day } from '#kernel/day.ts'

/** In danger now: police, ambulance. The ward's own. Others in the country. */
export const NUMBER_KINDS = ['danger', 'ward', 'others'] as const
export type NumberKind = (typeof NUMBER_KINDS)[number]

/** A number as the public sees it. */
export interface NumberToCall {
	readonly id: string
	readonly name: string
	readonly digits: string
	readonly kind: NumberKind
	readonly note: string
	readonly checkedOn: Day | null
}

const TRUSTED_FOR_DAYS = 180

/** May the page show it as certain? Only while somebody of the ward has called it in the last half year. */
export function isCertain(number: Pick<NumberToCall, 'checkedOn'>, today: Day): boolean {
	return number.checkedOn !== null && number.checkedOn <= today && daysBetween(number.checkedOn, today) <= TRUSTED_FOR_DAYS
}

/** Does the help page show nobody to call in danger? The officer is told so. */
export function nobodyInDanger(numbers: readonly { kind: NumberKind; shown: boolean }[]): boolean {
	return !numbers.some(({ kind, shown }) => shown && kind === 'danger')
}

/** Digits as one reads them out: 1900 969 680, 0900 000 000. */
export function readable(digits: string): string {
	const head = digits.startsWith('1') ? 4 : digits.length - 6
	const tail = digits.slice(head)
	if (head < 1 || tail === '') return digits
	const group = [3, 4, 2].find((size) => tail.length % size === 0) ?? tail.length
	return [digits.slice(0, head), ...(tail.match(new RegExp(`.{${group}}`, 'g')) ?? [])].join(' ')
}
