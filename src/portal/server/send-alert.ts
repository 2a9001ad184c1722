import { listAgencies, type Agency } from '#identity/server/index.ts'
import { logBug, newErrorCode } from '#kernel/bug.server.ts'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { alertSettings, lastSent, newsFor, receiveAlert, type AlertSettings } from '#protection/server/index.ts'
import { doorOf, mayAlert } from '../alert-door.ts'
import type { AlertAnswers } from '../alert-form.ts'

export interface AlertSheet extends AlertSettings {
	readonly villages: readonly { id: string; name: string }[]
	/** The sender's own village, if she is of one. */
	readonly own: string | null
	readonly sheet: string
	/** The sealed area does not answer: only the telephones help. */
	readonly closed: boolean
}

/** The empty sheet. Not a verb of the office: its audit log, which the account keeper reads, must not tell that somebody
 *  sent an alert; the trace behind the lock has it.
 *  @throws Refused not-found for who may not send */
export async function openAlertSheet(ctx: Ctx): Promise<AlertSheet> {
	const { villages, own } = await around(ctx)
	const settings = process.env['SANHVAI_PROTECTION_URL'] ? await alertSettings(ctx).catch(unreachable) : null
	return { villages, own: villages.find(({ id }) => id === own?.id)?.id ?? null, sheet: newId(), closed: settings === null, ...settings ?? { dutyTelephone: '', callBackMinutes: null } }
}

/** Sends the sheet behind the lock. The same sheet sent twice arrives once.
 *  @throws Refused not-found, choose-one */
export async function sendAlert(ctx: Ctx, asked: AlertAnswers): Promise<void> {
	const { villages, own } = await around(ctx)
	if (asked.village !== 'other' && !villages.some(({ id }) => id === asked.village)) throw new Refused('choose-one')
	await receiveAlert({ unit: ctx.unit, now: ctx.now, from: ctx.from, senderId: ctx.actor.personId }, {
		door: doorOf(ctx.actor.roles, own ? { ordered: own.orderedByPlan, folded: own.folded } : null), inDanger: asked.danger, child: asked.child, sheet: asked.sheet,
		words: { villageId: asked.village === 'other' ? null : asked.village, place: '', reachSender: asked.reach, senderName: ctx.actor.name, note: '', help: null }
	})
}

export interface SentAlert extends AlertSettings { readonly at: Date }

/** What the page says after sending: when, and in how many minutes somebody calls. null when nothing was sent just now.
 *  @throws Refused not-found for who may not send */
export async function sentAlert(ctx: Ctx): Promise<SentAlert | null> {
	if (!mayAlert(ctx.actor.roles)) throw new Refused('not-found')
	const at = await lastSent(ctx, ctx.actor.personId)
	return at && { at, ...await alertSettings(ctx) }
}

/** Does something new wait behind the lock for who is signed in? A fault there never stops the office page. */
export async function hasNews(ctx: Ctx): Promise<boolean> {
	if (!process.env['SANHVAI_PROTECTION_URL']) return false
	return await newsFor({ unit: ctx.unit }, ctx.actor.personId).catch(unreachable) ?? false
}

/** The sealed connection does not answer: written down as a fault, and the page goes on without it. */
function unreachable(error: unknown): null {
	logBug(newErrorCode(), 'portal/send-alert', error)
	return null
}

async function around(ctx: Ctx): Promise<{ villages: { id: string; name: string }[]; own: Agency | null }> {
	if (!mayAlert(ctx.actor.roles)) throw new Refused('not-found')
	const bodies = await inTransaction(ctx, listAgencies)
	return { villages: bodies.filter(({ kind }) => kind === 'village').map(({ id, name }) => ({ id, name })), own: bodies.find(({ id }) => id === ctx.actor.agencyId) ?? null }
}
