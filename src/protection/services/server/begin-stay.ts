import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import { dayOnly } from '../../clocks/unlinkable.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { addEvent } from '../../cases/server/event.ts'
import type { ServiceKind } from '../service.ts'
import { fits, HOSTS } from '../stay.ts'
import { closeStay } from './end-stay.ts'
import { holdCase, readStayPart, staysOf, writeStayPart } from './stay-part.ts'

export interface AskedStay {
	readonly code: string
	readonly serviceId: string
	readonly people: number
	/** Ends the present stay in the same moment. Without it somebody who stays already is refused. */
	readonly movingOn: boolean
	/** Why the present stay lasted too long, when it did. */
	readonly reason: string
}

/** Somebody comes to stay. The service's row is held, so that the last bed is given once; the longest time of the clock
 *  table begins. The line of the trace names the case and not the place, the stay the place and not the case, and only its day.
 *  @throws Refused not-found, keeper-in-conflict, service-full, capacity-missing, stays-already, late-needs-reason */
export const beginStay = sealed('begin-stay', async (ctx, asked: AskedStay): Promise<{ latestTo: string }> => {
	const theCase = await enterCase(ctx, asked.code, 'begin-stay', 'done')
	await holdCase(ctx, theCase.id)
	const present = (await staysOf(ctx, theCase.id)).filter((stay) => stay.to === null)
	if (present.length > 0 && !asked.movingOn) throw new Refused('stays-already')
	for (const stay of present) await closeStay(ctx, stay, asked.reason)
	const { clock, papers } = await takeBeds(ctx, theCase.id, asked.serviceId, asked.people)
	const id = crypto.randomUUID() // ours hold the moment they were made, which stands in the case's history too
	await ctx.keys.begin(ctx.sealedDb, id)
	const running = await startClock(ctx, clock, { kind: 'stay', id })
	if (papers) await startClock(ctx, papers, { kind: 'stay', id })
	const latestTo = running.lastDay ?? dayOf(running.dueAt)
	await ctx.sealedDb.insertInto('protection.stay').values({ unit_id: ctx.unit, id, service_id: asked.serviceId, from_at: dayOnly(ctx.now), latest_to: latestTo, people: asked.people }).execute()
	const part = await readStayPart(ctx, theCase.id)
	await writeStayPart(ctx, theCase.id, { stays: [...part.stays, { stayId: id, serviceId: asked.serviceId }] })
	await addEvent(ctx, theCase.id, 'stay-began', { until: latestTo })
	return { latestTo }
})

async function takeBeds(ctx: ProtectionCtx, caseId: string, serviceId: string, people: number) {
	const service = await ctx.sealedDb.selectFrom('protection.service').select(['kind', 'capacity', 'keeper_id']).where('unit_id', '=', ctx.unit).where('id', '=', serviceId)
		.where('ended_on', 'is', null).forUpdate().executeTakeFirst()
	const host = service && HOSTS[service.kind as ServiceKind]
	if (!host) throw new Refused('not-found')
	// she is not sent to stay with somebody named in conflict
	if (service.keeper_id && (await withoutKeptOut(ctx, caseId, [service.keeper_id])).length === 0) throw new Refused('keeper-in-conflict')
	if (service.capacity === null) throw new Refused('capacity-missing')
	const { there } = await ctx.sealedDb.selectFrom('protection.stay').select(({ fn }) => fn.sum<string | null>('people').as('there'))
		.where('unit_id', '=', ctx.unit).where('service_id', '=', serviceId).where('to_at', 'is', null).executeTakeFirstOrThrow()
	if (!fits(service.capacity, Number(there ?? 0), people)) throw new Refused('service-full')
	return host
}
