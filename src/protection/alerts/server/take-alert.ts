import { sealed } from '../../access/server/sealed-verb.ts'
import { changeAlert, enterAlert } from './alert-door.ts'

/** Somebody on duty sees to it from now on. The Chair's own duty to handle or to assign stays: his clock goes on. */
export const takeAlert = sealed('take-alert', async (ctx, asked: { code: string; version: number }) => {
	const alert = await enterAlert(ctx, asked.code, 'take-alert', { version: asked.version, to: 'assigned' })
	await changeAlert(ctx, alert, { state: 'assigned', assigned_to: ctx.actor.personId, assigned_by: ctx.actor.personId, assigned_at: ctx.now })
})
