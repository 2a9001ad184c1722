import { newId } from '#kernel/id.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { nextCode } from '../../access/server/next-code.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import { keyRing } from '../../seal/server/key-ring.ts'
import type { AlertDoor, AlertWords } from '../alert.ts'
import type { HelpRequest } from '../help-request.ts'

/** From where an alert reaches us without anybody being behind the lock: the help page, a village head's phone. */
export interface AlertEnv { readonly unit: string; readonly now: Date; readonly from: string; readonly senderId?: string | null }

export interface NewAlert {
	readonly door: AlertDoor
	readonly inDanger: 'yes' | 'no' | 'unsaid'
	/** Known or thought to be under 16: the path of child law begins as well (Nghị định 56/2017/NĐ-CP). */
	readonly child: boolean
	readonly words: AlertWords
	readonly returnCodeHash?: string
	readonly returnCodeUntil?: string
}

/** Takes an alert in: its own record, before any case. In the same transaction the Chair and who is on duty are told and
 *  the clocks run (Luật 13/2022 Điều 20: at once). What is acknowledged is kept. */
export async function receiveAlert(env: AlertEnv, alert: NewAlert): Promise<{ alertId: string; code: string; receivedAt: Date }> {
	return inProtection(outsideCtx(env), async (ctx) => {
		const id = newId(ctx.now.getTime())
		const code = await nextCode(ctx, 'alert')
		await ctx.keys.begin(ctx.sealedDb, id)
		await ctx.sealedDb.insertInto('protection.alert').values({
			unit_id: ctx.unit, id, code, received_at: ctx.now, door: alert.door, received_by: env.senderId ?? null, in_danger: alert.inDanger,
			child_path: alert.child, sealed_words: await ctx.keys.seal(ctx.sealedDb, id, 'alert', JSON.stringify(alert.words)), state: 'new', told_chair_at: ctx.now,
			return_code_hash: alert.returnCodeHash ? Buffer.from(alert.returnCodeHash, 'hex') : null,
			return_code_until: alert.returnCodeUntil ? new Date(`${alert.returnCodeUntil}T23:59:59.999+07:00`) : null
		}).execute()
		await tell(ctx, [...await holdersOf(ctx, 'chair'), ...await holdersOf(ctx, 'duty-officer')], 'alert', id)
		await startClock(ctx, 'chair-assign', { kind: 'alert', id })
		if (alert.child) await startClock(ctx, 'child-emergency', { kind: 'alert', id })
		ctx.lines.push({ verb: 'receive-alert', outcome: 'done', subject: { kind: 'alert', id }, reasonCode: alert.door })
		return { alertId: id, code, receivedAt: ctx.now }
	})
}

/** What the public help page sent. */
export async function receiveHelpRequest(env: AlertEnv, request: HelpRequest): Promise<{ alertId: string }> {
	const words: AlertWords = { villageId: request.villageId, place: request.place, reachSender: '', senderName: request.reporterName, note: '', help: request }
	return receiveAlert(env, {
		door: request.door === 'self' ? 'survivor' : 'citizen', inDanger: request.dangerNow, child: false, words,
		returnCodeHash: request.returnCodeHash, returnCodeUntil: request.returnCodeUntil
	})
}

/** Nobody is behind the lock: no role, no name, and of the network address only who is signed in leaves one. */
export function outsideCtx(env: AlertEnv): ProtectionCtx {
	return {
		sealedDb: undefined as unknown as ProtectionCtx['sealedDb'], // there is none outside a transaction
		actor: { personId: env.senderId ?? '', name: '', code: '', roles: [], agencyId: null },
		unit: env.unit, now: env.now, from: env.senderId ? env.from : '', locale: 'vi', keys: keyRing(env.unit, () => env.now), bound: false, lines: []
	}
}
