import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { countersign, endException, noticeException, recordBreach } from '../ban-contacts.ts'
import { receiveByPolice } from '../ban-monitoring.ts'
import type { ExceptionGround } from '../ban-states.ts'
import { endSeparation, type SeparationEnd } from '../child-separation.ts'
import { recordExpiry, recordGiven } from '../contact-ban.ts'
import { handedOver, type HandedOver } from '../hand-over.ts'
import type { OrderFile, OrderPaperKind } from '../order-file.ts'
import { breachOf, type BreachTold } from '../breach-told.ts'
import { numbered } from './decide-order.ts'
import { keepOrder, tellOfOrder } from './keep-order.ts'
import { startMonitorClocks } from './monitor-clocks.ts'
import { enterOrder, mustBeBan, mustBeSeparation } from './order-door.ts'

interface On { readonly order: string; readonly version: number }

/** A recipient named by law has the decision; of hers it is said how. The police's hour runs from when their chief has it.
 *  @throws Refused not-found, changed-meanwhile, heard-in-future, before-request, ban-not-in-force, copy-not-yours, copy-way-missing, address-not-named-safe */
export const recordCopy = sealed('record-order-event', async (ctx, asked: On & HandedOver) => {
	const row = mustBeBan(await enter(ctx, asked, 'given'))
	notAhead(ctx, asked.at)
	const given = handedOver(asked, row.sight)
	let order = recordGiven(row.file.order, given)
	if (asked.at < order.decision.signedAt) throw new Refused('before-request')
	if (asked.to === 'commune-police-chief' && !order.monitoring.receivedAt) {
		order = receiveByPolice(order, asked.at)
		await startMonitorClocks(ctx, row, asked.at)
	}
	await keepOrder(ctx, row, { ...row.file, order }, { kind: given.way === 'not-at-all' ? 'copy-declined' : `given-${asked.to}`, at: asked.at })
})

/** The number a paper was given by hand. @throws Refused not-found, changed-meanwhile */
export const recordNumber = sealed('record-order-event', async (ctx, asked: On & { paper: OrderPaperKind; number: number }) => {
	const row = await enterOrder(ctx, asked.order, 'record-order-event', { version: asked.version, as: ['case'], code: 'number' })
	await keepOrder(ctx, row, { ...row.file, numbers: numbered(row.file.numbers, asked.paper, asked.number) } as OrderFile, { kind: 'numbered' })
})

/** A notice of contact on Mẫu số 09 came in; it allows nothing yet. @throws Refused not-found, changed-meanwhile,
 *  heard-in-future, ban-not-in-force, exception-too-long, exception-outside-ban */
export const recordNotice = sealed('record-order-event', async (ctx, asked: On & { ground: ExceptionGround; at: Date; from: Date; until: Date }) => {
	const row = mustBeBan(await enter(ctx, asked, 'exception-noticed'))
	notAhead(ctx, asked.at)
	const { ground, at, from, until } = asked
	const order = noticeException(row.file.order, { id: newId(ctx.now.getTime()), ground, at, from, until })
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'exception-noticed', at })
	await tellOfOrder(ctx, row, { case: true, police: true })
})

/** The monitor has countersigned the notice: contact may last four hours at most (Nghị định 76/2023/NĐ-CP, Điều 18).
 *  @throws Refused not-found, changed-meanwhile, exception-open, exception-not-monitor, exception-too-late, step-done */
export const recordCountersign = sealed('record-order-event', async (ctx, asked: On & { exceptionId: string }) => {
	const row = mustBeBan(await enter(ctx, asked, 'exception-countersigned'))
	const { order: before } = row.file
	const monitor = before.state === 'in-force' ? before.monitoring.assigned?.monitor ?? '' : ''
	// one at a time: which contact is going on must be plain, and its clock is stopped by its end
	if (before.state === 'in-force' && before.exceptions.some(({ countersigned, endedAt }) => countersigned && !endedAt)) throw new Refused('exception-open')
	const order = countersign(before, { id: asked.exceptionId, at: ctx.now, by: monitor })
	const { from, until } = order.exceptions.find(({ id }) => id === asked.exceptionId)!
	await startClock(ctx, 'contact-exception', { kind: 'order', id: row.id, caseId: row.caseId, at: from, end: until })
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'exception-countersigned' })
	await tellOfOrder(ctx, row, { case: true, police: true })
})

/** The contact is over. @throws Refused not-found, changed-meanwhile, late-needs-reason, clock-stop-early, step-missing */
export const recordContactEnd = sealed('record-order-event', async (ctx, asked: On & { exceptionId: string; lateReason: string }) => {
	const row = mustBeBan(await enter(ctx, asked, 'exception-ended'))
	const order = endException(row.file.order, { id: asked.exceptionId, at: ctx.now })
	await stopClocks(ctx, row.id, 'exception-ended', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'exception-ended' })
})

/** A breach, told to everybody who must act. @throws Refused not-found, changed-meanwhile, heard-in-future,
 *  ban-not-in-force, not-a-breach, contact-was-allowed */
export const recordBreachSeen = sealed('record-order-event', async (ctx, asked: On & BreachTold) => {
	const row = mustBeBan(await enter(ctx, asked, 'breach'))
	notAhead(ctx, asked.at)
	const id = newId(ctx.now.getTime())
	const order = recordBreach(row.file.order, breachOf(asked, id, ctx.actor.personId))
	await keepOrder(ctx, row, { ...row.file, order }, { id, kind: 'breach', at: asked.at, words: asked.words })
	await tellOfOrder(ctx, row, { case: true, chair: true, police: true })
})

/** The 72 hours are over; somebody has seen it and writes it down. @throws Refused not-found, changed-meanwhile,
 *  late-needs-reason, ban-still-running, ban-not-in-force */
export const recordOver = sealed('record-order-event', async (ctx, asked: On & { lateReason: string }) => {
	const row = mustBeBan(await enter(ctx, asked, 'ban-expired'))
	const order = recordExpiry(row.file.order, ctx.now)
	await stopClocks(ctx, row.id, 'ban-expired', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'ban-expired' })
})

/** The child is no longer kept apart, and how it ended. @throws Refused not-found, changed-meanwhile, late-needs-reason,
 *  heard-in-future, before-request, separation-not-in-force */
export const recordSeparationEnd = sealed('record-order-event', async (ctx, asked: On & { how: SeparationEnd; at: Date; lateReason: string }) => {
	const row = mustBeSeparation(await enterOrder(ctx, asked.order, 'record-order-event', { version: asked.version, as: ['case'], code: 'separation-ended' }))
	notAhead(ctx, asked.at)
	const order = endSeparation(row.file.order, { at: asked.at, by: ctx.actor.personId, how: asked.how })
	await stopClocks(ctx, row.id, 'separation-ended', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'separation-ended', at: asked.at })
	await tellOfOrder(ctx, row, { case: true, chair: true })
})

function enter(ctx: ProtectionCtx, { order, version }: On, code: string) {
	return enterOrder(ctx, order, 'record-order-event', { version, as: ['case', 'carry-out'], code })
}

function notAhead(ctx: ProtectionCtx, at: Date): void {
	if (at > ctx.now) throw new Refused('heard-in-future')
}
