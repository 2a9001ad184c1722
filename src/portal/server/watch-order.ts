import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { dayOf } from '#kernel/day.ts'
import { ordersIWatch as watchedBy, reportWatch, watchedOrder, type WatchedPage } from '#protection/server/index.ts'
import type { WatchedOrder } from '#protection/orders/watched-order.ts'
import { momentOf } from '#protection/orders/moment.ts'
import type { WatchAnswers } from '../watch-form.ts'

/** The bans the one who is signed in was named to watch. None is the usual answer; a fault there never stops the office
 *  page. Not a verb of the office: its audit log must not tell that there is an order. */
export async function ordersIWatch(ctx: Ctx): Promise<WatchedOrder[]> {
	return process.env['SANHVAI_PROTECTION_URL'] ? watchedBy(envOf(ctx)).catch(() => []) : []
}

export interface WatchSheet extends WatchedPage { readonly sheet: string; readonly today: string }

/** One of them, to report on. @throws Refused not-found */
export async function openWatched(ctx: Ctx, code: string): Promise<WatchSheet> {
	if (!process.env['SANHVAI_PROTECTION_URL']) throw new Refused('not-found')
	return { ...await watchedOrder(envOf(ctx), code), sheet: newId(), today: dayOf(ctx.now) }
}

/** What the monitor saw, sent behind the lock. @throws Refused as reportWatch */
export async function reportWatched(ctx: Ctx, code: string, asked: WatchAnswers): Promise<void> {
	const at = momentOf(asked.breachHour, asked.breachOn, dayOf(ctx.now)) ?? ctx.now
	await reportWatch(envOf(ctx), {
		code, kind: asked.kind, words: asked.words, sheet: asked.sheet, ...asked.kind === 'breach' && asked.what ? { breach: { what: asked.what, safeWall: false, at } } : {}
	})
}

const envOf = (ctx: Ctx) => ({ unit: ctx.unit, now: ctx.now, from: ctx.from, personId: ctx.actor.personId })
