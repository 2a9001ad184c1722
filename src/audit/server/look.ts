import type { Ctx } from '#kernel/context.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import type { VerbName } from '#rights/rights.ts'
import { mustBeAllowed } from './must-be-allowed.ts'

/** A page's query: (ctx, which) → what the page shows. Reads only; checks the table of rights. */
export interface Look<Which, Shown> {
	(ctx: Ctx, which: Which): Promise<Shown>
	readonly verbName: VerbName
}

/** Makes a query function: rights, then one transaction with row-level security in force. A refused look leaves a line.
 *  `atOnce`: it puts all its questions before it waits for an answer, so the transaction travels as one message. */
export function look<Which, Shown>(name: VerbName, work: (ctx: Ctx, which: Which) => Promise<Shown>, how: { atOnce?: boolean } = {}): Look<Which, Shown> {
	const run = async (ctx: Ctx, which: Which): Promise<Shown> => {
		await mustBeAllowed(ctx, name, { kind: 'page', id: '' })
		return inTransaction(ctx, (ctx) => work(ctx, which), how)
	}
	return Object.assign(run, { verbName: name })
}
