import { Refused } from '#kernel/refused.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { changeAlert, enterAlert } from './alert-door.ts'
import { keepOutOf, keptOutOf } from './kept-out.ts'

/** Two alerts are of the same thing: linked, each stays what it is. Who must not learn of the one does not learn of
 *  the other. Linking again changes nothing.
 *  @throws Refused not-found, changed-meanwhile, alert-same */
export const linkAlerts = sealed('link-alerts', async (ctx, asked: { code: string; version: number; other: string }) => {
	const alert = await enterAlert(ctx, asked.code, 'link-alerts', { version: asked.version })
	const other = await enterAlert(ctx, asked.other, 'link-alerts')
	if (other.id === alert.id) throw new Refused('alert-same')
	const [alert_id, other_id] = [alert.id, other.id].toSorted() as [string, string]
	await ctx.sealedDb.insertInto('protection.alert_link').values({ unit_id: ctx.unit, alert_id, other_id, linked_by: ctx.actor.personId, linked_at: ctx.now })
		.onConflict((conflict) => conflict.doNothing()).execute()
	const [here, there] = [await keptOutOf(ctx, alert.id), await keptOutOf(ctx, other.id)]
	await keepOutOf(ctx, alert.id, there)
	await keepOutOf(ctx, other.id, here)
	await changeAlert(ctx, alert, {})
})
