import { inTransaction } from '#kernel/transaction.server.ts'
import { readReply } from '#protection/server/index.ts'
import { typedCode } from '../return-code.ts'
import { countTry } from './count-try.ts'
import { keyedHash } from './keyed-hash.ts'
import { strangerIn, type Visit } from './visit.ts'

/** `nothing` says the same for wrong words, for words whose time is over and for a reply not yet written. */
export type Opened =
	| { readonly state: 'reply'; readonly text: string; readonly at: Date }
	| { readonly state: 'nothing' }
	| { readonly state: 'wait'; readonly at: Date }

/** Opens the last reply by its three words; never what was sent. */
export async function openReply(visit: Visit, typed: string): Promise<Opened> {
	const wait = await inTransaction(strangerIn(visit), (ctx) => countTry(ctx, 'open', visit.from))
	if (wait) return { state: 'wait', at: wait }
	const code = typedCode(typed)
	const reply = code ? await readReply({ unit: visit.unit.id, now: visit.now, from: '' }, keyedHash('code', code).toString('hex')) : null
	return reply ? { state: 'reply', ...reply } : { state: 'nothing' }
}
