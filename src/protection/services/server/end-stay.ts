import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { dayOnly } from '../../clocks/unlinkable.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { addEvent } from '../../cases/server/event.ts'
import type { ServiceKind } from '../service.ts'
import { HOSTS } from '../stay.ts'
import { holdCase, staysOf } from './stay-part.ts'

/** Ends a stay: by the worker of the case, or by the keeper of the place, who knows of no case.
 *  @throws Refused not-found, late-needs-reason */
export const endStay = sealed('end-stay', async (ctx, asked: { code: string | null; stayId: string; reason: string }): Promise<void> => {
	if (asked.code === null) return endAsKeeper(ctx, asked)
	const theCase = await enterCase(ctx, asked.code, 'end-stay', 'done')
	await holdCase(ctx, theCase.id)
	const stay = (await staysOf(ctx, theCase.id)).find((one) => one.stayId === asked.stayId && one.to === null)
	if (!stay) throw new Refused('not-found')
	await closeStay(ctx, stay, asked.reason)
	await addEvent(ctx, theCase.id, 'stay-ended', {})
})

/** The papers of the facility are complete; she may have left meanwhile. @throws Refused not-found, late-needs-reason */
export const completePapers = sealed('end-stay', async (ctx, asked: { code: string; stayId: string; reason: string }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'end-stay', 'done', { code: 'facility-papers' })
	const stay = (await staysOf(ctx, theCase.id)).find((one) => one.stayId === asked.stayId && one.papers)
	if (!stay) throw new Refused('not-found')
	await stopClocks(ctx, stay.stayId, 'facility-papers-complete', asked.reason)
})

async function endAsKeeper(ctx: ProtectionCtx, asked: { stayId: string; reason: string }): Promise<void> {
	const stay = await ctx.sealedDb.selectFrom('protection.stay as t').innerJoin('protection.service as s', (join) => join.onRef('s.unit_id', '=', 't.unit_id').onRef('s.id', '=', 't.service_id'))
		.select(['t.id as stayId', 's.kind']).where('t.unit_id', '=', ctx.unit).where('t.id', '=', asked.stayId).where('t.to_at', 'is', null)
		.where('s.keeper_id', '=', ctx.actor.personId).executeTakeFirst()
	if (!stay || !ctx.actor.roles.includes('shelter-keeper')) throw new Refused('not-found')
	await closeStay(ctx, { stayId: stay.stayId, kind: stay.kind as ServiceKind }, asked.reason)
	leave(ctx, 'end-stay', 'done', { kind: 'stay', id: stay.stayId })
}

/** @throws Refused late-needs-reason */
export async function closeStay(ctx: ProtectionCtx, stay: { stayId: string; kind: ServiceKind }, reason: string): Promise<void> {
	await stopClocks(ctx, stay.stayId, HOSTS[stay.kind]?.ended ?? '', reason)
	await ctx.sealedDb.updateTable('protection.stay').set({ to_at: dayOnly(ctx.now) }).where('unit_id', '=', ctx.unit).where('id', '=', stay.stayId).where('to_at', 'is', null).execute()
}
