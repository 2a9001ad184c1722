import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { holdersOf } from '../../notices/server/tell.ts'
import type { Need, ServiceKind, ServiceWords } from '../service.ts'
import { holdService } from './hold-service.ts'
import { wordsOf } from './see-services.ts'

export interface AskedService {
	readonly needs: readonly Need[]
	readonly words: ServiceWords
	/** Empty: as it was. */
	readonly place: string
	readonly capacity: number | null
	readonly keeperId: string | null
	readonly agencyId: string | null
}

export const addService = sealed('change-service', async (ctx, asked: AskedService & { kind: ServiceKind }): Promise<{ serviceId: string }> => {
	if (!asked.words.name) throw new Refused('field-empty')
	await checkKeeper(ctx, asked.kind, asked.keeperId)
	const id = newId(ctx.now.getTime())
	await ctx.keys.begin(ctx.sealedDb, id)
	await ctx.sealedDb.insertInto('protection.service').values({
		unit_id: ctx.unit, id, kind: asked.kind, needs: [...asked.needs], agency_id: asked.agencyId, keeper_id: asked.keeperId, capacity: asked.capacity,
		verified_on: dayOf(ctx.now), sealed: await seal(ctx, id, wordsFor(asked.kind, asked.words)), sealed_place: await ctx.keys.seal(ctx.sealedDb, id, 'place', asked.place)
	}).execute()
	leave(ctx, 'change-service', 'done', { kind: 'service', id }, { code: 'added' })
	return { serviceId: id }
})

/** Of a shelter, what is left empty stays as it was, for the form does
 *  not show it. @throws Refused not-found, changed-meanwhile, keeper-missing */
export const changeService = sealed('change-service', async (ctx, asked: AskedService & { serviceId: string; version: number }): Promise<{ serviceId: string }> => {
	const row = await holdService(ctx, asked.serviceId)
	if (row.row_version !== asked.version) throw new Refused('changed-meanwhile')
	const kind = row.kind as ServiceKind
	await checkKeeper(ctx, kind, asked.keeperId)
	const before = kind === 'shelter' ? await wordsOf(ctx, row) : null
	const words: ServiceWords = before ? { ...before, ...Object.fromEntries(Object.entries(asked.words).filter(([, text]) => text !== '')) } : asked.words
	if (!words.name) throw new Refused('field-empty')
	const sealedWords = await seal(ctx, row.id, wordsFor(kind, words))
	const sealedPlace = asked.place ? { sealed_place: await ctx.keys.seal(ctx.sealedDb, row.id, 'place', asked.place) } : {}
	await ctx.sealedDb.updateTable('protection.service').set((column) => ({
		needs: [...asked.needs], agency_id: asked.agencyId, keeper_id: asked.keeperId, capacity: asked.capacity, sealed: sealedWords, ...sealedPlace, row_version: column('row_version', '+', 1)
	})).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	leave(ctx, 'change-service', 'done', { kind: 'service', id: row.id }, { code: 'changed' })
	return { serviceId: row.id }
})

/** A shelter has no area: a village is half of an address. */
const wordsFor = (kind: ServiceKind, words: ServiceWords): ServiceWords => (kind === 'shelter' ? { ...words, area: '' } : words)
const seal = (ctx: ProtectionCtx, id: string, words: ServiceWords) => ctx.keys.seal(ctx.sealedDb, id, 'service', JSON.stringify(words))

/** A shelter has a keeper of this ward who holds the role. @throws Refused keeper-missing */
async function checkKeeper(ctx: ProtectionCtx, kind: ServiceKind, keeperId: string | null): Promise<void> {
	if (!keeperId && kind !== 'shelter') return
	if (!keeperId || !(await holdersOf(ctx, 'shelter-keeper')).includes(keeperId)) throw new Refused('keeper-missing')
}
