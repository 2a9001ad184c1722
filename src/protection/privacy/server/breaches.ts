import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { breachState, missingContents, mustTellPeople, notifyBy, type BreachContent, type BreachData, type BreachState } from '../breach.ts'

type Minutes = Readonly<Partial<Record<BreachContent, string>>>
interface Kept { readonly minutes: Minutes; readonly data: readonly BreachData[]; readonly concernsCases: boolean; readonly told?: string; readonly peopleTold?: string }

export interface BreachLine extends Kept {
	readonly id: string
	readonly foundAt: Date
	readonly notifyBy: Date
	readonly notifiedAt: Date | null
	readonly closedAt: Date | null
	readonly state: BreachState
	readonly missing: readonly BreachContent[]
	readonly mustTell: boolean
}

/** Something got out, was lost or was opened by who may not: the 72 hours run from now. */
export const registerBreach = sealed('register-breach', async (ctx, asked: { minutes: Minutes; data: readonly BreachData[]; concernsCases: boolean }): Promise<{ breachId: string }> => {
	const id = newId(ctx.now.getTime())
	await ctx.keys.begin(ctx.sealedDb, id)
	await ctx.sealedDb.insertInto('protection.breach').values({
		unit_id: ctx.unit, id, found_at: ctx.now, notify_by: notifyBy(ctx.now), by_person: ctx.actor.personId, sealed: await sealKept(ctx, id, asked)
	}).execute()
	leave(ctx, 'register-breach', 'done', { kind: 'breach', id })
	return { breachId: id }
})

/** The register, the newest first; for who answers for it. */
export const seeBreaches = sealed('answer-breach', async (ctx, _: null): Promise<BreachLine[]> => {
	const rows = await ctx.sealedDb.selectFrom('protection.breach').selectAll().where('unit_id', '=', ctx.unit).orderBy('found_at', 'desc').execute()
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.id))
	leave(ctx, 'answer-breach', 'looked', { kind: 'breach', id: null })
	return Promise.all(rows.map(async (row) => {
		const kept = await openKept(ctx, row.id, row.sealed)
		const breach = { foundAt: row.found_at, notifiedAt: row.notified_at }
		return { ...kept, ...breach, id: row.id, notifyBy: row.notify_by, closedAt: row.closed_at, state: breachState(breach, ctx.now), missing: missingContents(kept.minutes), mustTell: mustTellPeople(kept.data, kept.concernsCases) }
	}))
})

/** Told to the competent body with whole minutes; what is unknown is written as unknown. Late or not, the clock stops here.
 *  @throws Refused not-found, minutes-lack */
export const notifyBreach = sealed('answer-breach', async (ctx, asked: { breachId: string; minutes: Minutes; told: string }) => {
	const row = await hold(ctx, asked.breachId)
	if (row.notified_at) throw new Refused('not-found')
	const kept = await openKept(ctx, row.id, row.sealed)
	const minutes = { ...kept.minutes, ...asked.minutes }
	if (missingContents(minutes).length > 0) throw new Refused('minutes-lack')
	await ctx.sealedDb.updateTable('protection.breach').set({ notified_at: ctx.now, sealed: await sealKept(ctx, row.id, { ...kept, minutes, told: asked.told }) })
		.where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	leave(ctx, 'answer-breach', 'done', { kind: 'breach', id: row.id }, { code: 'notified' })
})

/** @throws Refused not-found, notify-first, people-first where those concerned have to be told */
export const closeBreach = sealed('answer-breach', async (ctx, asked: { breachId: string; peopleTold: string }) => {
	const row = await hold(ctx, asked.breachId)
	if (!row.notified_at) throw new Refused('notify-first')
	const kept = await openKept(ctx, row.id, row.sealed)
	if (mustTellPeople(kept.data, kept.concernsCases) && asked.peopleTold === '') throw new Refused('people-first')
	await ctx.sealedDb.updateTable('protection.breach').set({ closed_at: ctx.now, sealed: await sealKept(ctx, row.id, { ...kept, peopleTold: asked.peopleTold }) })
		.where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	leave(ctx, 'answer-breach', 'done', { kind: 'breach', id: row.id }, { code: 'closed' })
})

async function hold(ctx: ProtectionCtx, id: string) {
	const row = await ctx.sealedDb.selectFrom('protection.breach').selectAll().where('unit_id', '=', ctx.unit).where('id', '=', id).where('closed_at', 'is', null).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	return row
}

const sealKept = (ctx: ProtectionCtx, id: string, kept: Kept) => ctx.keys.seal(ctx.sealedDb, id, 'breach', JSON.stringify(kept))
async function openKept(ctx: ProtectionCtx, id: string, bytes: Uint8Array): Promise<Kept> {
	const text = await ctx.keys.open(ctx.sealedDb, id, 'breach', bytes)
	return text === null ? { minutes: {}, data: [], concernsCases: false } : JSON.parse(text) as Kept
}
