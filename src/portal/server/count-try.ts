import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { networkOf, TRIES_WINDOW_MS, waitAfter, type Trying } from '../tries.ts'
import { keyedHash } from './keyed-hash.ts'

interface Counted { readonly tries: number; readonly next_at: Date }

/** Counts a try and says from when it will be heard: null for at once. A try that comes too early is not looked at and
 *  not counted, so waiting always ends. Tries at the same moment queue for the row.
 *  The address is kept as a hash that is another one tomorrow, for an hour of counting and a day at most. */
export async function countTry(ctx: Ctx, trying: Trying, from: string): Promise<Date | null> {
	const own = `${trying}:${keyedHash('network', `${dayOf(ctx.now)}/${networkOf(from)}`).toString('hex').slice(0, 32)}`
	await sql`delete from portal.try where unit_id = ${ctx.unit} and since < ${new Date(ctx.now.getTime() - 86_400_000)}`.execute(ctx.db)
	const mine = await locked(ctx, own)
	if (mine.next_at > ctx.now) return mine.next_at
	const all = await oneMore(ctx, `${trying}:all`, ctx.now)
	const wait = waitAfter(trying, mine.tries + 1, all)
	await oneMore(ctx, own, new Date(ctx.now.getTime() + wait * 1000))
	return null
}

/** The row of this address, held until the end of the transaction; begun anew when its hour is over. */
async function locked(ctx: Ctx, subject: string): Promise<Counted> {
	const old = new Date(ctx.now.getTime() - TRIES_WINDOW_MS)
	const { rows } = await sql<Counted>`insert into portal.try as t (unit_id, subject, tries, since, next_at) values (${ctx.unit}, ${subject}, 0, ${ctx.now}, ${ctx.now})
		on conflict (unit_id, subject) do update set tries = case when t.since < ${old} then 0 else t.tries end, since = case when t.since < ${old} then ${ctx.now} else t.since end
		returning tries, next_at`.execute(ctx.db)
	return rows[0]!
}

async function oneMore(ctx: Ctx, subject: string, nextAt: Date): Promise<number> {
	const old = new Date(ctx.now.getTime() - TRIES_WINDOW_MS)
	const { rows } = await sql<Counted>`insert into portal.try as t (unit_id, subject, tries, since, next_at) values (${ctx.unit}, ${subject}, 1, ${ctx.now}, ${nextAt})
		on conflict (unit_id, subject) do update set tries = case when t.since < ${old} then 1 else t.tries + 1 end, since = case when t.since < ${old} then ${ctx.now} else t.since end, next_at = ${nextAt}
		returning tries, next_at`.execute(ctx.db)
	return rows[0]!.tries
}
