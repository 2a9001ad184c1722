import { inProtection } from '../../access/server/in-protection.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { keyRing } from '../../seal/server/key-ring.ts'
import type { AlertWords } from '../alert.ts'
import type { HelpRequest } from '../help-request.ts'
import { keepAlert, type KeptAlert, type NewAlert } from './keep-alert.ts'

export type { NewAlert } from './keep-alert.ts'

/** From where an alert reaches us without anybody being behind the lock: the help page, a village head's phone. */
export interface AlertEnv { readonly unit: string; readonly now: Date; readonly from: string; readonly senderId?: string | null }

/** Takes an alert in from outside the lock. What is acknowledged is kept. */
export async function receiveAlert(env: AlertEnv, alert: NewAlert): Promise<KeptAlert> {
	return inProtection(outsideCtx(env), async (ctx) => {
		const kept = await keepAlert(ctx, alert)
		ctx.lines.push({ verb: 'receive-alert', outcome: 'done', subject: { kind: 'alert', id: kept.alertId }, reasonCode: alert.door })
		return kept
	})
}

/** What the public help page sent. */
export async function receiveHelpRequest(env: AlertEnv, request: HelpRequest): Promise<{ alertId: string }> {
	const words: AlertWords = { villageId: request.villageId, place: request.place, reachSender: '', senderName: request.reporterName, note: '', help: request }
	return receiveAlert(env, {
		door: request.door === 'self' ? 'survivor' : 'citizen', inDanger: request.dangerNow, child: 'unsaid', words,
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
