import { sql } from 'kysely'
import { record } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { appPool } from '#kernel/database.server.ts'
import { dayOf } from '#kernel/day.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import type { DailyJob } from './job.ts'

/** Ends the sessions of accounts whose last day has passed. Signing in is refused them already; this puts an end to
 *  what was still open, with a line for each account. */
export const closeEndedAccounts: DailyJob = {
	name: 'close-ended-accounts',
	cron: '10 0 * * *',
	run: async (now) => {
		const { rows } = await appPool().query<{ id: string }>(`select id from identity.unit where kind in ('nation', 'province', 'ward')`)
		for (const { id } of rows) await inTransaction(nobody(id, now), closeIn)
	}
}

async function closeIn(ctx: Ctx): Promise<void> {
	const { rows } = await sql<{ person_id: string; sessions: number }>`
		with ended as (delete from auth.session s using identity.person p
			where p.unit_id = ${ctx.unit} and p.user_id = s."userId" and p.ends_on < ${dayOf(ctx.now)} returning p.id)
		select id as person_id, count(*)::int as sessions from ended group by id`.execute(ctx.db)
	for (const row of rows) await record(ctx, 'end-account', { kind: 'person', id: row.person_id, details: { sessions: row.sessions, because: 'account-ended' } })
}

/** The programme itself as the one who acts: no person, one unit. */
function nobody(unit: string, now: Date): Ctx {
	return {
		db: undefined as unknown as Ctx['db'], // there is none outside a transaction
		actor: { personId: '', userId: '', name: 'Sánh Vai', agencyId: null, roles: [], sessionId: '' },
		unit, units: [unit], now, from: '', locale: 'vi', bound: false, lines: { count: 0 }
	}
}
