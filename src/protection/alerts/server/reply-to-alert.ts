import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { changeAlert, enterAlert } from './alert-door.ts'

/** Writes the reply that the three words of the sender open, until their last day.
 *  @throws Refused not-found, changed-meanwhile, reply-has-no-reader */
export const replyToAlert = sealed('reply-to-alert', async (ctx, asked: { code: string; version: number; text: string }) => {
	const alert = await enterAlert(ctx, asked.code, 'reply-to-alert', { version: asked.version, whole: true })
	if (!alert.returnCodeUntil || alert.returnCodeUntil <= ctx.now) throw new Refused('reply-has-no-reader')
	const id = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.alert_reply').values({
		unit_id: ctx.unit, id, alert_id: alert.id, at: ctx.now, by_person: ctx.actor.personId,
		sealed_words: await ctx.keys.seal(ctx.sealedDb, alert.id, `reply/${id}`, asked.text)
	}).execute()
	await changeAlert(ctx, alert, {})
})
