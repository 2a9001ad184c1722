import type { OrderFile, OrderPaperKind } from './order-file.ts'
import type { OrderSight } from './order-sight.ts'

/** The police get what the law gives their chief, not the answers to who asked. */
export function mayHavePaper(sight: OrderSight, paper: OrderPaperKind): boolean {
	return sight === 'case' || sight === 'decide' || (sight === 'carry-out' && ['decision', 'cancellation', 'exception'].includes(paper))
}

/** Which papers an order has by now. */
export function papersThere({ order }: { readonly order: OrderFile['order'] }): OrderPaperKind[] {
	if ('periods' in order) return order.periods.length > 1 ? ['decision', 'renewal'] : ['decision']
	if (order.state === 'refused') return order.request ? ['refusal'] : []
	if (!('decision' in order)) return []
	return [
		'decision', ...order.exceptions.length > 0 && order.monitoring.assigned ? ['exception' as const] : [], ...order.state === 'cancelled' ? ['cancellation' as const] : [],
		...order.cancelRequest?.answer ? ['answer' as const] : []
	]
}
