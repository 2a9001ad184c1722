import { dayOf, type Day } from '#kernel/day.ts'
import { isId, newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { keptOut } from '../../access/server/kept-out.ts'
import { nextCode } from '../../access/server/next-code.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import type { BanGround, BanRequest } from '../ban-states.ts'
import { askForSeparation } from '../child-separation.ts'
import { askForBan } from '../contact-ban.ts'
import { outerOf, storeFile, type BanParties, type OrderFile, type SeparationParties } from '../order-file.ts'
import { earlierOrders, sameName, separatedBefore } from './earlier-orders.ts'
import { noteEvent, tellOfOrder } from './keep-order.ts'

export interface BanAsked {
	/** Code of the case. */
	readonly code: string
	/** A random id of the form: the same form sent twice makes one order. */
	readonly sheet: string
	readonly ground: BanGround
	readonly request: BanRequest | null
	/** When it was asked, or when the danger became known. The Chair's twelve hours run from here. */
	readonly at: Date
	readonly actInThisWard: boolean
	readonly parties: BanParties
}
export interface SeparationAsked {
	readonly code: string
	readonly sheet: string
	/** When the serious risk became known. */
	readonly at: Date
	readonly parties: SeparationParties & { readonly child: { readonly bornOn: Day | null } }
}

/** `chairs`: how many could be told. None means that somebody must be found who may decide. */
export interface RequestedOrder { readonly order: string; readonly chairs: number }

/** A contact ban is asked for, or the danger to life is put before the Chair unasked; the twelve hours begin
 *  (Luật 13/2022/QH15, Điều 25). @throws Refused not-found, heard-in-future, and the refusals of askForBan */
export const requestBan = sealed('request-order', async (ctx, asked: BanAsked): Promise<RequestedOrder> => {
	const theCase = await enterCase(ctx, asked.code, 'request-order', 'done', { code: 'contact-ban' })
	const earlier = await earlierOrders(ctx, theCase.id, 'contact-ban')
	const follows = earlier.filter(({ file, signed }) => signed && file.kind === 'contact-ban' && sameName(file.parties.perpetrator.name, asked.parties.perpetrator.name)).at(-1)?.code
	const order = askForBan({ ground: asked.ground, request: asked.request, at: asked.at, actInThisWard: asked.actInThisWard, ...follows ? { follows } : {} })
	return keep(ctx, theCase, asked, { kind: 'contact-ban', parties: asked.parties, order, numbers: {} })
})

/** The Chair is asked to take a child away from serious risk for a time; his twelve hours begin (Nghị định
 *  56/2017/NĐ-CP). Days already spent apart count. @throws Refused not-found, heard-in-future, not-a-child */
export const requestSeparation = sealed('request-order', async (ctx, asked: SeparationAsked): Promise<RequestedOrder> => {
	const theCase = await enterCase(ctx, asked.code, 'request-order', 'done', { code: 'child-separation' })
	const earlier = await earlierOrders(ctx, theCase.id, 'child-separation')
	const { child } = asked.parties
	const before = separatedBefore(earlier, child.name, asked.at)
	const order = askForSeparation({ bornOn: child.bornOn, today: dayOf(ctx.now), informedAt: asked.at, before })
	return keep(ctx, theCase, asked, { kind: 'child-separation', parties: asked.parties, order, numbers: {} })
})

interface OfCase { readonly id: string; readonly caseWorkerId: string; readonly supervisorId: string | null; readonly state: string }

async function keep(ctx: ProtectionCtx, theCase: OfCase, { sheet, at }: { sheet: string; at: Date }, file: OrderFile): Promise<RequestedOrder> {
	if (at > ctx.now) throw new Refused('heard-in-future')
	const id = isId(sheet) ? sheet : newId(ctx.now.getTime())
	const code = await nextCode(ctx, 'order') // holds the counter: the same form sent twice at once queues here
	const known = await ctx.sealedDb.selectFrom('protection.protective_order').select('id').where('unit_id', '=', ctx.unit).where('id', '=', id).executeTakeFirst()
	if (known) throw new Refused('order-sent')
	await ctx.keys.begin(ctx.sealedDb, id)
	const { state } = outerOf(file)
	await ctx.sealedDb.insertInto('protection.protective_order').values({
		unit_id: ctx.unit, id, case_id: theCase.id, kind: file.kind, code, state, requested_at: at, sealed: await ctx.keys.seal(ctx.sealedDb, id, 'order', storeFile(file))
	}).execute()
	await noteEvent(ctx, id, { kind: 'requested', at })
	await startClock(ctx, file.kind === 'contact-ban' ? 'ban-decide' : 'child-emergency', { kind: 'order', id, caseId: theCase.id, at })
	const { conflicts } = await ctx.sealedDb.selectFrom('protection.case_file as c').select(keptOut(ctx, 'c.id').as('conflicts')).where('c.unit_id', '=', ctx.unit)
		.where('c.id', '=', theCase.id).executeTakeFirstOrThrow()
	const chairs = await tellOfOrder(ctx, { ...theCase, id, conflicts }, { chair: true, case: true })
	return { order: code, chairs }
}
