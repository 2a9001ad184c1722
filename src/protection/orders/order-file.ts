import type { ContactBan } from './ban-states.ts'
import type { ChildSeparation } from './child-separation.ts'
import type { Named } from './order-paper.ts'
import { readOrder, storeOrder } from './stored-order.ts'

/** Who a ban is between. There is no field for where she is. */
export interface BanParties {
	readonly perpetrator: Named & { readonly bornYear: number | null; readonly residence: string }
	readonly survivor: Named
	/** Village of her residence, whose head gets the decision; never that of a shelter. */
	readonly villageId: string | null
}
export interface SeparationParties {
	readonly child: { readonly name: string; readonly bornOn: string | null }
	/** Those the child is kept away from. */
	readonly from: readonly Named[]
}

/** Papers of an order. `answer`: the letter that keeps a ban whose end was asked for. */
export const ORDER_PAPERS = ['decision', 'refusal', 'cancellation', 'answer', 'renewal', 'exception'] as const
export type OrderPaperKind = (typeof ORDER_PAPERS)[number]
/** Numbers typed by hand (decision 0011); one that is missing stays blank on the paper. */
export type PaperNumbers = Readonly<Partial<Record<OrderPaperKind, number>>>

/** All that is sealed of an order, under the order's own key. */
export type OrderFile =
	| { readonly kind: 'contact-ban'; readonly parties: BanParties; readonly order: ContactBan; readonly numbers: PaperNumbers }
	| { readonly kind: 'child-separation'; readonly parties: SeparationParties; readonly order: ChildSeparation; readonly numbers: PaperNumbers }
export type BanFile = Extract<OrderFile, { kind: 'contact-ban' }>
export type SeparationFile = Extract<OrderFile, { kind: 'child-separation' }>

export function storeFile(file: OrderFile): string {
	return JSON.stringify({ ...file, order: storeOrder(file.order) })
}

export function readFile(text: string): OrderFile {
	const { order, ...rest } = JSON.parse(text) as Omit<OrderFile, 'order'> & { order: string }
	return { ...rest, order: readOrder(order) } as OrderFile
}

/** What stands in clear for lists and clocks: states and moments, nothing of who or why. */
export interface OrderOuter {
	readonly state: string
	readonly decidedAt: Date | null
	readonly inForceAt: Date | null
	readonly endsAt: Date | null
	readonly monitorId: string | null
}

export function outerOf(file: OrderFile): OrderOuter {
	return file.kind === 'contact-ban' ? outerOfBan(file.order) : outerOfSeparation(file.order)
}

function outerOfBan(ban: ContactBan): OrderOuter {
	const { state } = ban
	if (state === 'requested') return { state, decidedAt: null, inForceAt: null, endsAt: null, monitorId: null }
	if (state === 'refused') return { state, decidedAt: ban.refusal.at, inForceAt: null, endsAt: null, monitorId: null }
	const { signedAt, endsAt } = ban.decision
	const monitorId = ban.monitoring.assigned?.monitor ?? ban.monitoring.named?.monitor ?? null
	return { state, decidedAt: signedAt, inForceAt: signedAt, endsAt: state === 'cancelled' ? ban.cancellation.at : endsAt, monitorId }
}

function outerOfSeparation(separation: ChildSeparation): OrderOuter {
	const { state } = separation
	if (state === 'asked') return { state, decidedAt: null, inForceAt: null, endsAt: null, monitorId: null }
	if (state === 'not-needed') return { state, decidedAt: separation.decided.at, inForceAt: null, endsAt: null, monitorId: null }
	const { signedAt } = separation.periods[0]!
	return { state, decidedAt: signedAt, inForceAt: signedAt, endsAt: state === 'ended' ? separation.ended.at : separation.periods.at(-1)!.endsAt, monitorId: null }
}
