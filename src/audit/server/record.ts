import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import type { VerbName } from '#rights/rights.ts'

/** What an audit line is about. `details` never hold a secret or the content of a confidential thing. */
export interface Thing {
	readonly kind: string
	readonly id: string
	readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Adds the line "done" in the verb's own transaction: the change and its line are kept or lost together. */
export async function record(ctx: Ctx, verb: VerbName | 'set-up' | 'sign-in' | 'sign-out', thing: Thing): Promise<void> {
	ctx.lines.count += 1
	await insert(ctx, verb, 'done', thing, '')
}

/** Adds the line "refused", in a transaction of its own since the refused one is undone. */
export async function recordRefusal(ctx: Ctx, verb: VerbName | 'sign-in', reason: string, thing: Thing): Promise<void> {
	await insert(ctx, verb, 'refused', thing, reason)
}

async function insert(ctx: Ctx, verb: string, outcome: 'done' | 'refused', thing: Thing, reason: string): Promise<void> {
	await ctx.db.insertInto('audit.entry').values({
		unit_id: ctx.unit, id: newId(ctx.now.getTime()), at: ctx.now,
		person_id: ctx.actor.personId || null, person_name: ctx.actor.name,
		verb, outcome, thing_kind: thing.kind, thing_id: thing.id, reason,
		from_address: ctx.from, details: JSON.stringify(thing.details ?? {})
	}).execute()
}
