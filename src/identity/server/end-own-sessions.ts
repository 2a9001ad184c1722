import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import { record, verb } from '#audit/server/index.ts'

/** Ends one session of one's own, such as on a machine left behind. */
export const endOwnSession = verb('end-own-sessions', async (ctx, { sessionId }: { sessionId: string }) => {
	const { numAffectedRows } = await sql`delete from auth.session where id = ${sessionId} and "userId" = ${ctx.actor.userId}`.execute(ctx.db)
	if (numAffectedRows === 0n) throw new Refused('not-found')
	await record(ctx, 'end-own-sessions', { kind: 'session', id: '', details: { all: false } })
})

/** Signs out everywhere, here too. */
export const endAllOwnSessions = verb('end-own-sessions', async (ctx, _: object) => {
	await sql`delete from auth.session where "userId" = ${ctx.actor.userId}`.execute(ctx.db)
	await record(ctx, 'end-own-sessions', { kind: 'session', id: '', details: { all: true } })
})
