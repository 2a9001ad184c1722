import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { mayDo, type VerbName } from '#rights/rights.ts'
import { mustBeAllowed } from './must-be-allowed.ts'
import { recordRefusal } from './record.ts'

/** A use case that writes: (ctx, what was asked) → result. `verbName` is its row in the table of rights. */
export interface Verb<Asked, Result> {
	(ctx: Ctx, asked: Asked): Promise<Result>
	readonly verbName: VerbName
	/** The right alone, for a caller that looks at what was sent before it calls: someone who may not is told so first.
	 *  @throws Refused not-allowed, its audit line written */
	permit(ctx: Ctx, sent: unknown): Promise<void>
}

/** Makes a use case: checks the table of rights, opens the transaction, sees to it that an audit line was written,
 *  and leaves a line for every refusal. Inside another verb it joins that verb's transaction.
 *  @throws Refused when the rule says no; a plain error when the verb wrote no audit line */
export function verb<Asked, Result>(name: VerbName, work: (ctx: Ctx, asked: Asked) => Promise<Result>): Verb<Asked, Result> {
	const run = async (ctx: Ctx, asked: Asked): Promise<Result> => {
		try {
			if (!mayDo(ctx.actor.roles, name)) throw new Refused('not-allowed')
			return await inTransaction(ctx, async (ctx) => {
				const before = ctx.lines.count
				const result = await work(ctx, asked)
				if (ctx.lines.count === before) throw new Error(`${name} wrote no audit line`)
				return result
			})
		} catch (error) {
			if (error instanceof Refused && !ctx.bound) await leaveRefusal(ctx, name, error, asked)
			throw error
		}
	}
	const permit = (ctx: Ctx, sent: unknown) => mustBeAllowed(ctx, name, { kind: 'asked', id: idIn(sent) })
	return Object.assign(run, { verbName: name, permit })
}

async function leaveRefusal(ctx: Ctx, name: VerbName, refused: Refused, asked: unknown): Promise<void> {
	await inTransaction(ctx, (ctx) => recordRefusal(ctx, name, refused.code, { kind: 'asked', id: idIn(asked) }))
}

function idIn(asked: unknown): string {
	if (typeof asked !== 'object' || asked === null) return ''
	const id = Object.entries(asked).find(([key, value]) => key.endsWith('Id') && typeof value === 'string')
	return id ? String(id[1]).slice(0, 64) : ''
}
