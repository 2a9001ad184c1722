import type { ContactBan } from './ban-states.ts'
import type { ChildSeparation } from './child-separation.ts'
import type { BanParties, OrderFile, SeparationParties } from './order-file.ts'
import type { OrderSight } from './order-sight.ts'

/** What of an order is opened for one who looks. A name that is not needed for what she does here is null. */
export type ShownOrder =
	| { readonly kind: 'contact-ban'; readonly order: ContactBan; readonly perpetrator: BanParties['perpetrator'] | null; readonly survivor: BanParties['survivor'] | null; readonly villageId: string | null }
	| { readonly kind: 'child-separation'; readonly order: ChildSeparation; readonly child: SeparationParties['child'] | null; readonly from: SeparationParties['from'] }

/** The people of the case see all; the Chair sees names while something waits for his decision; the police see whom they
 *  watch, not who asked nor why. */
export function shownTo(sight: Exclude<OrderSight, null>, file: OrderFile): ShownOrder {
	const named = sight === 'case' || (sight === 'decide' && waitsForChair(file))
	if (file.kind === 'child-separation') {
		return { kind: file.kind, order: file.order, child: named ? file.parties.child : null, from: named ? file.parties.from : [] }
	}
	const { perpetrator, survivor, villageId } = file.parties
	const watches = sight === 'carry-out'
	return {
		kind: file.kind, order: watches ? withoutAsking(file.order) : file.order, perpetrator: named || watches ? perpetrator : null,
		survivor: named ? survivor : null, villageId: named ? villageId : null
	}
}

/** Does the Chair have to decide something of this order now? */
export function waitsForChair({ order }: OrderFile): boolean {
	return order.state === 'requested' || order.state === 'asked' || ('cancelRequest' in order && order.state === 'in-force' && order.cancelRequest !== null && order.cancelRequest.answer === null)
}

/** Who asked, for what reason, and what was said with her is not the police's. */
function withoutAsking(ban: ContactBan): ContactBan {
	if (ban.state === 'requested' || ban.state === 'refused') return { ...ban, request: null }
	const bare = { ...ban, request: null, decision: { ...ban.decision, rightsTold: { notPossible: '' } }, cancelRequest: null, given: ban.given.filter(({ to }) => to !== 'survivor') }
	return bare.state === 'cancelled' ? { ...bare, cancellation: { ...bare.cancellation, ground: 'no-longer-needed', reasons: '' } } : bare
}
