import { error } from '@sveltejs/kit'
import { Refused, statusOf } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import type { OrderPaperKind } from '#protection/orders/order-file.ts'
import { writeOrderPaper } from '#protection/server/index.ts'
import { officialFile } from '../../../../../(staff)/official-file.server.ts'
import { enterProtection } from '../../../../sealed.server.ts'
import type { RequestHandler } from './$types'

/** A paper to print and sign, made in memory. Its file is called by the order's code alone. */
export const GET: RequestHandler = async (event) => {
	const ctx = await enterProtection(event)
	const [paper, format] = event.params.paper.split('.') as [OrderPaperKind, 'docx' | 'pdf']
	const doc = await writeOrderPaper(ctx, { order: event.params.order, paper }).catch((refused: unknown) => {
		if (refused instanceof Refused) error(statusOf(refused), wordsFor(refused.code, refused.params, ctx.locale))
		throw refused
	})
	return officialFile(doc, format, event.params.order)
}
