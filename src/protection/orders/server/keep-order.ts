import { newId } from '#kernel/id.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import { outerOf, storeFile, type OrderFile } from '../order-file.ts'

/** What is added to the order's history. `words` are sealed. */
export interface OrderEvent {
	readonly id?: string
	readonly kind: string
	readonly at?: Date
	readonly words?: string
}

interface Kept { readonly id: string; readonly version: number }

/** Writes what became of an order, and the event that made it so. Under the order's own key. */
export async function keepOrder(ctx: ProtectionCtx, row: Kept, file: OrderFile, event: OrderEvent): Promise<void> {
	const { state, decidedAt, inForceAt, endsAt, monitorId } = outerOf(file)
	await ctx.sealedDb.updateTable('protection.protective_order').set({
		state, decided_at: decidedAt, in_force_at: inForceAt, ends_at: endsAt, monitor_id: monitorId, row_version: row.version + 1,
		sealed: await ctx.keys.seal(ctx.sealedDb, row.id, 'order', storeFile(file))
	}).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	await noteEvent(ctx, row.id, event)
}

/** Adds to the history what changes nothing of the order itself. */
export async function noteEvent(ctx: ProtectionCtx, orderId: string, event: OrderEvent): Promise<void> {
	const id = event.id ?? newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.order_event').values({
		unit_id: ctx.unit, id, order_id: orderId, at: event.at ?? ctx.now, by_person: ctx.actor.personId || null, kind: event.kind,
		sealed: event.words ? await ctx.keys.seal(ctx.sealedDb, orderId, `event/${id}`, event.words) : null
	}).execute()
}

interface ToldOf { readonly id: string; readonly caseWorkerId: string; readonly supervisorId: string | null; readonly conflicts: readonly string[] }

/** Tells the people of the case and those who hold a role that something is new; never who did it, never who is named in
 *  conflict. @returns how many of those with the roles could be told */
export async function tellOfOrder(ctx: ProtectionCtx, row: ToldOf, to: { case?: boolean; chair?: boolean; police?: boolean }): Promise<number> {
	const willing = (people: readonly (string | null)[]) => people.filter((person): person is string => person !== null && person !== ctx.actor.personId && !row.conflicts.includes(person))
	const roles = willing([...to.chair ? await holdersOf(ctx, 'chair') : [], ...to.police ? await holdersOf(ctx, 'police') : []])
	await tell(ctx, [...roles, ...to.case ? willing([row.caseWorkerId, row.supervisorId]) : []], 'order', row.id)
	return roles.length
}
