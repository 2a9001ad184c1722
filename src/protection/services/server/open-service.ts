import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import type { ServiceKind, ServiceWords } from '../service.ts'
import { wordsOf } from './see-services.ts'
import { overdue, staysOf } from './stay-part.ts'

export interface OpenedService {
	readonly id: string
	readonly kind: ServiceKind
	readonly words: ServiceWords
	/** The exact place. */
	readonly place: string
	/** This person keeps it. */
	readonly keeps: boolean
	/** Who stays there now, for its keeper: no case, no name. */
	readonly staying: readonly { readonly stayId: string; readonly from: Date; readonly latestTo: string; readonly people: number; readonly late: boolean }[]
}

/** The exact place of a service. Of a shelter only to its keeper, or to the worker named for a case that stays there at
 *  this moment; to everybody else, a supervisor and who broke the glass among them, it is not there.
 *  @param asked.code the case that stays there @throws Refused not-found */
export const openService = sealed('open-service', async (ctx, asked: { serviceId: string; code?: string }): Promise<OpenedService> => {
	const row = await ctx.sealedDb.selectFrom('protection.service').select(['id', 'kind', 'sealed', 'sealed_place', 'keeper_id']).where('unit_id', '=', ctx.unit)
		.where('id', '=', asked.serviceId).where('ended_on', 'is', null).executeTakeFirst()
	if (!row) throw new Refused('not-found')
	const keeps = row.keeper_id === ctx.actor.personId && ctx.actor.roles.includes('shelter-keeper')
	if (asked.code) await enterStaying(ctx, asked.code, row.id)
	else if (keeps || (row.kind !== 'shelter' && works(ctx))) leave(ctx, 'open-service', 'looked', { kind: 'service', id: row.id })
	else throw new Refused('not-found')
	const words = await wordsOf(ctx, row)
	if (!words) throw new Refused('not-found')
	return {
		id: row.id, kind: row.kind as ServiceKind, words, place: row.sealed_place ? await ctx.keys.open(ctx.sealedDb, row.id, 'place', row.sealed_place) ?? '' : '',
		keeps, staying: keeps ? await stayingAt(ctx, row.id) : []
	}
})

const works = (ctx: ProtectionCtx) => ctx.actor.roles.includes('case-worker') || ctx.actor.roles.includes('supervisor')

/** The line names the case, never the place: nobody can read from the trace who stays where. */
async function enterStaying(ctx: ProtectionCtx, code: string, serviceId: string): Promise<void> {
	const theCase = await enterCase(ctx, code, 'open-service', 'looked')
	const stays = theCase.footing === 'assigned' ? await staysOf(ctx, theCase.id) : []
	if (!stays.some((stay) => stay.serviceId === serviceId && stay.to === null)) throw new Refused('not-found')
}

async function stayingAt(ctx: ProtectionCtx, serviceId: string): Promise<OpenedService['staying']> {
	return ctx.sealedDb.selectFrom('protection.stay as t').select(['id as stayId', 'from_at as from', 'latest_to as latestTo', 'people', overdue(ctx).as('late')])
		.where('unit_id', '=', ctx.unit).where('service_id', '=', serviceId).where('to_at', 'is', null).orderBy('from_at').execute()
}
