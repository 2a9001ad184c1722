import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import type { Decision } from '../ban-states.ts'
import { findSeparationUnneeded, latestSeparationEnd, LONGEST_SEPARATION, renewSeparation, signSeparation } from '../child-separation.ts'
import { refuseBan, signBan } from '../contact-ban.ts'
import type { PaperNumbers } from '../order-file.ts'
import { keepOrder, tellOfOrder } from './keep-order.ts'
import { enterOrder, mustBeBan, mustBeSeparation } from './order-door.ts'

interface Deciding {
	/** Code of the order. */
	readonly order: string
	readonly version: number
	/** The number of the paper, typed by hand; null leaves it blank. */
	readonly number: number | null
	/** Asked for when it is late. */
	readonly lateReason: string
}

/** The Chair signs a ban: in force from this moment, to its own earlier end or 72 hours (Luật 13/2022/QH15, Điều 25).
 *  @throws Refused not-found, changed-meanwhile, late-needs-reason, and the refusals of signBan */
export const signOrder = sealed('decide-order', async (ctx, asked: Deciding & { endsAt: Date | null; rightsTold: Decision['rightsTold'] }) => {
	const row = mustBeBan(await enter(ctx, asked, 'ban-signed'))
	const order = signBan(row.file.order, { signedAt: ctx.now, by: ctx.actor.personId, rightsTold: asked.rightsTold, ...asked.endsAt ? { endsAt: asked.endsAt } : {} })
	await stopClocks(ctx, row.id, 'ban-signed', asked.lateReason)
	await startClock(ctx, 'ban-expire', { kind: 'order', id: row.id, caseId: row.caseId, end: order.decision.endsAt })
	await keepOrder(ctx, row, { ...row.file, order, numbers: numbered(row.file.numbers, 'decision', asked.number) }, { kind: 'ban-signed' })
	await tellOfOrder(ctx, row, { case: true, police: true })
})

/** The Chair refuses in writing, with reasons. @throws Refused not-found, changed-meanwhile, late-needs-reason, reasons-missing, ban-decided */
export const refuseOrder = sealed('decide-order', async (ctx, asked: Deciding & { reasons: string }) => {
	const row = mustBeBan(await enter(ctx, asked, 'ban-refused'))
	const order = refuseBan(row.file.order, { at: ctx.now, by: ctx.actor.personId, reasons: asked.reasons })
	await stopClocks(ctx, row.id, 'ban-refused', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order, numbers: numbered(row.file.numbers, 'refusal', asked.number) }, { kind: 'ban-refused' })
	await tellOfOrder(ctx, row, { case: true })
})

/** The Chair separates a child for a time: at most what is left of the 15 days (Nghị định 56/2017/NĐ-CP).
 *  @throws Refused not-found, changed-meanwhile, late-needs-reason, separation-decided, end-after-limit */
export const separateChild = sealed('decide-order', async (ctx, asked: Deciding & { endsAt: Date | null }) => {
	const row = mustBeSeparation(await enter(ctx, asked, 'separation-signed'))
	const endsAt = asked.endsAt ?? new Date(ctx.now.getTime() + LONGEST_SEPARATION - row.file.order.before)
	const order = signSeparation(row.file.order, { signedAt: ctx.now, endsAt, by: ctx.actor.personId })
	await stopClocks(ctx, row.id, 'separation-signed', asked.lateReason)
	await startClock(ctx, 'child-separation-max', { kind: 'order', id: row.id, caseId: row.caseId, end: latestSeparationEnd(order) })
	await keepOrder(ctx, row, { ...row.file, order, numbers: numbered(row.file.numbers, 'decision', asked.number) }, { kind: 'separation-signed' })
	await tellOfOrder(ctx, row, { case: true })
})

/** No separation is needed, and why. @throws Refused not-found, changed-meanwhile, late-needs-reason, reasons-missing, separation-decided */
export const findUnneeded = sealed('decide-order', async (ctx, asked: Deciding & { reasons: string }) => {
	const row = mustBeSeparation(await enter(ctx, asked, 'child-measure-not-needed'))
	const order = findSeparationUnneeded(row.file.order, { at: ctx.now, by: ctx.actor.personId, reasons: asked.reasons })
	await stopClocks(ctx, row.id, 'child-measure-not-needed', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'separation-unneeded' })
	await tellOfOrder(ctx, row, { case: true })
})

/** The separation goes on without a gap, inside the same 15 days.
 *  @throws Refused not-found, changed-meanwhile, separation-not-in-force, renewal-too-late, end-after-limit */
export const renewOrder = sealed('decide-order', async (ctx, asked: Omit<Deciding, 'lateReason'> & { endsAt: Date | null }) => {
	const row = mustBeSeparation(await enter(ctx, asked, 'separation-renewed'))
	const { order: before } = row.file
	const endsAt = asked.endsAt ?? (before.state === 'in-force' ? latestSeparationEnd(before) : ctx.now)
	const order = renewSeparation(before, { signedAt: ctx.now, endsAt, by: ctx.actor.personId })
	await keepOrder(ctx, row, { ...row.file, order, numbers: numbered(row.file.numbers, 'renewal', asked.number) }, { kind: 'separation-renewed' })
	await tellOfOrder(ctx, row, { case: true })
})

function enter(ctx: ProtectionCtx, { order, version }: { order: string; version: number }, code: string) {
	return enterOrder(ctx, order, 'decide-order', { version, as: ['decide'], code })
}

/** The numbers with one more; a second renewal's number takes the place of the first's. */
export function numbered(numbers: PaperNumbers, paper: keyof PaperNumbers, number: number | null): PaperNumbers {
	return number === null ? numbers : { ...numbers, [paper]: number }
}
