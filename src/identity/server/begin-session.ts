import type { Ctx } from '#kernel/context.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { record } from '#audit/server/index.ts'
import { sql } from 'kysely'
import { forgetTries } from './sign-in-tries.ts'

/** A session of a machine several people use ends after this long without work. */
export const SHARED_MINUTES = 15

/** What follows a sign-in that succeeded: wrong tries are forgotten, the line is written, a shared machine's session is short. */
export async function beginSession(ctx: Ctx, token: string, how: { shared: boolean, by: 'password' | 'second-factor' | 'passkey' }): Promise<void> {
	await inTransaction(ctx, async (ctx) => {
		await forgetTries(ctx)
		if (how.shared) await sql`update auth.session set shared = true, "expiresAt" = now() + make_interval(mins => ${SHARED_MINUTES}) where token = ${token}`.execute(ctx.db)
		await record(ctx, 'sign-in', { kind: 'gate', id: '', details: { by: how.by, shared: how.shared } })
	})
}
