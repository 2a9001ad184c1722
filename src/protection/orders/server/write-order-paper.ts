import { sql } from 'kysely'
import type { OfficialDocument } from '#documents/official-document.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { Refused } from '#kernel/refused.ts'
import type { OrderFile, OrderPaperKind } from '../order-file.ts'
import { paperOf, type PaperAround } from '../papers-of-order.ts'
import { mayHavePaper } from '../papers-there.ts'
import { enterOrder } from './order-door.ts'

/** A paper of an order, made at this moment and kept nowhere; each making leaves its line (decision 0011).
 *  @throws Refused not-found when there is no such paper, or it is not for this person */
export const writeOrderPaper = sealed('open-order', async (ctx, asked: { order: string; paper: OrderPaperKind }): Promise<OfficialDocument> => {
	const row = await enterOrder(ctx, asked.order, 'open-order', { as: ['case', 'decide', 'carry-out'], code: `paper-${asked.paper}` })
	if (!mayHavePaper(row.sight, asked.paper)) throw new Refused('not-found')
	const doc = paperOf(row.file, asked.paper, await around(ctx, row.file, asked.paper))
	if (!doc) throw new Refused('not-found')
	return doc
})

/** The ward, who signed, the village and the monitor by name: one statement. */
async function around(ctx: ProtectionCtx, file: OrderFile, paper: OrderPaperKind): Promise<PaperAround> {
	const villageId = file.kind === 'contact-ban' ? file.parties.villageId : null
	const { rows } = await sql<Omit<PaperAround, 'now'>>`select u.name as ward, u.issuer, u.place,
			(select jsonb_object_agg(p.id, jsonb_build_object('name', p.full_name, 'position', p.position_title)) from identity.person p
				where p.unit_id = u.id and p.id = any(${peopleOf(file)}::uuid[])) as people,
			(select v.name from identity.unit v where v.ward_id = u.id and v.id = ${villageId}::uuid) as village
		from identity.unit u where u.id = ${ctx.unit}`.execute(ctx.sealedDb)
	return { ...rows[0]!, people: rows[0]!.people ?? {}, now: ctx.now, number: file.numbers[paper] ?? null }
}

function peopleOf({ order }: OrderFile): string[] {
	const found = [
		'decision' in order ? order.decision.by : '', 'refusal' in order ? order.refusal.by : '', 'cancellation' in order ? order.cancellation.by : '', 'cancelRequest' in order ? order.cancelRequest?.answer?.by ?? '' : '',
		'monitoring' in order ? order.monitoring.assigned?.monitor ?? '' : '', ...'periods' in order ? order.periods.map(({ by }) => by) : []
	]
	return [...new Set(found.filter(Boolean))]
}
