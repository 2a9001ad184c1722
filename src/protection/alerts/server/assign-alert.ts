import { Refused } from '#kernel/refused.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import { changeAlert, enterAlert } from './alert-door.ts'
import { keptOutOf } from './kept-out.ts'

/** The Chair, or the supervisor for him, gives an alert to a case-worker; the Chair may keep it himself. Both stop his
 *  clock (Luật 13/2022 Điều 20). Who is on duty may pass it on as well: the clock then goes on until the Chair has decided.
 *  @throws Refused not-found, changed-meanwhile, alert-over, choose-one, late-needs-reason */
export const assignAlert = sealed('assign-alert', async (ctx, asked: { code: string; version: number; personId: string; lateReason: string }) => {
	const chair = ctx.actor.roles.includes('chair')
	const himself = chair && asked.personId === ctx.actor.personId
	if (!himself && !(await holdersOf(ctx, 'case-worker')).includes(asked.personId)) throw new Refused('choose-one')
	const alert = await enterAlert(ctx, asked.code, 'assign-alert', { version: asked.version, to: 'assigned', code: himself ? 'chair-handles' : 'handling-assigned', reason: asked.lateReason })
	if ((await keptOutOf(ctx, alert.id)).includes(asked.personId)) throw new Refused('choose-one')
	if (chair || ctx.actor.roles.includes('supervisor')) await stopClocks(ctx, alert.id, himself ? 'chair-handles' : 'handling-assigned', asked.lateReason)
	await changeAlert(ctx, alert, { state: 'assigned', assigned_to: asked.personId, assigned_by: ctx.actor.personId, assigned_at: ctx.now })
	if (!himself) await tell(ctx, [asked.personId], 'assigned', alert.id)
})

/** A case was begun before the Chair had said who handles it: he, or the supervisor for him, lets its worker go on.
 *  @throws Refused not-found, changed-meanwhile, nothing-to-decide, late-needs-reason */
export const confirmHandling = sealed('confirm-handling', async (ctx, asked: { code: string; version: number; lateReason: string }) => {
	const alert = await enterAlert(ctx, asked.code, 'confirm-handling', { version: asked.version, code: 'handling-assigned', reason: asked.lateReason })
	if (alert.state !== 'case' || await stopClocks(ctx, alert.id, 'handling-assigned', asked.lateReason) === 0) throw new Refused('nothing-to-decide')
	await changeAlert(ctx, alert, {})
})
