import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'

/** What the first page of administration counts. */
export interface AdminState { readonly unitName: string, readonly bodies: number, readonly villages: number, readonly accounts: number, readonly waiting: number, readonly locked: number, readonly refusedToday: number }

/** How far the ward is set up, and what wants a look. One statement. */
export const seeAdminState = look('see-accounts', async (ctx, _: null): Promise<AdminState> => {
	const { rows } = await sql<AdminState>`select w.name as "unitName",
		(select count(*)::int from identity.unit where ward_id = w.id and kind = 'agency' and ended_on is null) as bodies,
		(select count(*)::int from identity.unit where ward_id = w.id and kind = 'village' and ended_on is null) as villages,
		(select count(*)::int from identity.person where unit_id = w.id and (ends_on is null or ends_on >= ${ctx.now}::date)) as accounts,
		(select count(*)::int from identity.person where unit_id = w.id and must_change_password and (ends_on is null or ends_on >= ${ctx.now}::date)) as waiting,
		(select count(*)::int from identity.person where unit_id = w.id and locked_until > ${ctx.now}) as locked,
		(select count(*)::int from audit.entry where unit_id = w.id and outcome = 'refused' and at > ${ctx.now}::timestamptz - interval '1 day') as "refusedToday"
		from identity.unit w where w.id = ${ctx.unit}`.execute(ctx.db)
	return rows[0]!
})
