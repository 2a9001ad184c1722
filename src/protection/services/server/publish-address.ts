import { dayOf, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { holdService, setService } from './hold-service.ts'

/** The owner of a trusted address agreed that name, telephone and area are published; when and how stands with it.
 *  @throws Refused not-found for every other kind: a shelter is never published */
export const publishAddress = sealed('change-service', async (ctx, asked: { serviceId: string; on: Day; how: string }): Promise<{ serviceId: string }> => {
	const row = await holdService(ctx, asked.serviceId)
	if (row.kind !== 'trusted-address') throw new Refused('not-found')
	if (asked.on > dayOf(ctx.now)) throw new Refused('day-ahead')
	await setService(ctx, asked.serviceId, { publish_consent_at: new Date(`${asked.on}T00:00:00+07:00`), publish_how: asked.how, publish_ended_at: null })
	leave(ctx, 'change-service', 'done', { kind: 'service', id: asked.serviceId }, { code: 'published' })
	return asked
})

/** The owner took it back: off the public list with this commit. */
export const withdrawAddress = sealed('change-service', async (ctx, asked: { serviceId: string }): Promise<{ serviceId: string }> => {
	await holdService(ctx, asked.serviceId)
	await setService(ctx, asked.serviceId, { publish_ended_at: ctx.now })
	leave(ctx, 'change-service', 'done', { kind: 'service', id: asked.serviceId }, { code: 'unpublished' })
	return asked
})
