import { Refused } from '#kernel/refused.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { Closing } from '../alert.ts'
import { changeAlert, enterAlert } from './alert-door.ts'

/** Ends an alert without a case, with the reason. A clock is never ended by closing: while the Chair has not decided, or
 *  a child's emergency is open, the alert stays.
 *  @throws Refused not-found, changed-meanwhile, alert-over, alert-clock-runs */
export const closeAlert = sealed('close-alert', async (ctx, asked: { code: string; version: number; closing: Closing; reason: string }) => {
	const alert = await enterAlert(ctx, asked.code, 'close-alert', { version: asked.version, whole: true, to: 'closed', code: asked.closing, reason: asked.reason })
	const running = await ctx.sealedDb.selectFrom('protection.clock').select('id').where('unit_id', '=', ctx.unit).where('subject_id', '=', alert.id).where('stopped_at', 'is', null).executeTakeFirst()
	if (running) throw new Refused('alert-clock-runs')
	await changeAlert(ctx, alert, { state: 'closed' })
})
