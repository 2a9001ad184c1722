import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { Refused } from '#kernel/refused.ts'
import { cancelBan, refuseCancellation, requestCancellation } from '../ban-cancellation.ts'
import type { CancelGround, CancelRequest } from '../ban-states.ts'
import { numbered } from './decide-order.ts'
import { keepOrder, tellOfOrder } from './keep-order.ts'
import { enterOrder, mustBeBan } from './order-door.ts'

/** Somebody on her side, or who asked for the ban, asks for its end: the Chair has twelve hours (Nghị định 76/2023/NĐ-CP,
 *  Điều 18–20). @throws Refused not-found, changed-meanwhile, heard-in-future, ban-not-in-force, step-done */
export const askCancellation = sealed('request-cancellation', async (ctx, asked: Pick<CancelRequest, 'at' | 'by' | 'channel' | 'heardAlone'> & { order: string; version: number }) => {
	if (asked.at > ctx.now) throw new Refused('heard-in-future')
	const row = mustBeBan(await enterOrder(ctx, asked.order, 'request-cancellation', { version: asked.version, as: ['case'] }))
	const { at, by, channel, heardAlone } = asked
	const order = requestCancellation(row.file.order, { at, by, channel, heardAlone, receiver: ctx.actor.personId })
	await startClock(ctx, 'ban-cancel', { kind: 'order', id: row.id, caseId: row.caseId, at })
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'cancel-requested', at })
	await tellOfOrder(ctx, row, { chair: true, case: true })
})

interface Answering { readonly order: string; readonly version: number; readonly reasons: string; readonly number: number | null; readonly lateReason: string }

/** The Chair lifts the ban. @throws Refused not-found, changed-meanwhile, late-needs-reason, and the refusals of cancelBan */
export const cancelOrder = sealed('decide-cancellation', async (ctx, asked: Answering & { ground: CancelGround }) => {
	const row = await enter(ctx, asked, 'ban-cancelled')
	const order = cancelBan(row.file.order, { at: ctx.now, by: ctx.actor.personId, ground: asked.ground, reasons: asked.reasons })
	await stopClocks(ctx, row.id, 'ban-cancelled', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order, numbers: numbered(row.file.numbers, 'cancellation', asked.number) }, { kind: 'ban-cancelled' })
	await tellOfOrder(ctx, row, { case: true, police: true })
})

/** The ban stays, with reasons in writing. @throws Refused not-found, changed-meanwhile, late-needs-reason, cancel-request-missing, reasons-missing */
export const keepBan = sealed('decide-cancellation', async (ctx, asked: Answering) => {
	const row = await enter(ctx, asked, 'cancel-refused')
	const order = refuseCancellation(row.file.order, { at: ctx.now, by: ctx.actor.personId, reasons: asked.reasons })
	await stopClocks(ctx, row.id, 'cancel-refused', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order, numbers: numbered(row.file.numbers, 'answer', asked.number) }, { kind: 'cancel-refused' })
	await tellOfOrder(ctx, row, { case: true })
})

async function enter(ctx: ProtectionCtx, { order, version }: { order: string; version: number }, code: string) {
	return mustBeBan(await enterOrder(ctx, order, 'decide-cancellation', { version, as: ['decide'], code }))
}
