import type { ChildSeparation } from './child-separation.ts'
import type { ContactBan } from './ban-states.ts'

/** An order as text, to be sealed, and back. Moments survive the way. */
export function storeOrder(order: ContactBan | ChildSeparation): string {
	return JSON.stringify(order, function (this: Record<string, unknown>, key, value: unknown) {
		const raw = this[key]
		return raw instanceof Date ? { moment: raw.getTime() } : value
	})
}

export function readOrder<Order extends ContactBan | ChildSeparation>(text: string): Order {
	return JSON.parse(text, (_, value: unknown) => isMoment(value) ? new Date(value.moment) : value) as Order
}

function isMoment(value: unknown): value is { moment: number } {
	return typeof value === 'object' && value !== null && Object.keys(value).join() === 'moment' && typeof (value as { moment: unknown }).moment === 'number'
}
