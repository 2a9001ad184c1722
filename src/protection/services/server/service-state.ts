import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { holdService, setService } from './hold-service.ts'

/** Somebody called or went there: it is as it stands here. */
export const verifyService = sealed('change-service', async (ctx, asked: { serviceId: string }): Promise<{ serviceId: string }> => {
	await holdService(ctx, asked.serviceId)
	await setService(ctx, asked.serviceId, { verified_on: dayOf(ctx.now) })
	leave(ctx, 'change-service', 'done', { kind: 'service', id: asked.serviceId }, { code: 'verified' })
	return asked
})

/** It helps no more from today on; what was published comes off the list at once. @throws Refused somebody-stays */
export const endService = sealed('change-service', async (ctx, asked: { serviceId: string }): Promise<{ serviceId: string }> => {
	await holdService(ctx, asked.serviceId)
	const staying = await ctx.sealedDb.selectFrom('protection.stay').select('id').where('unit_id', '=', ctx.unit).where('service_id', '=', asked.serviceId).where('to_at', 'is', null).limit(1).executeTakeFirst()
	if (staying) throw new Refused('somebody-stays')
	await setService(ctx, asked.serviceId, { ended_on: yesterday(ctx), publish_ended_at: ctx.now })
	leave(ctx, 'change-service', 'done', { kind: 'service', id: asked.serviceId }, { code: 'ended' })
	return asked
})

const yesterday = (ctx: ProtectionCtx) => dayOf(new Date(ctx.now.getTime() - 86_400_000))
