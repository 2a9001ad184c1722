import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { appPool } from '#kernel/database.server.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { recordRefusal } from '#audit/server/index.ts'
import { ADDRESS_WINDOW_MINUTES, lockMinutes, minutesUntil, TRIES_FROM_ADDRESS } from '../lockout.ts'

const AT_GATE = { kind: 'gate', id: '' }

/** Counts a try from an address before anything is looked at, so that tries at the same moment all count.
 *  @throws Refused too-many-tries */
export async function countTryFrom(address: string, now: Date): Promise<void> {
	const window = ADDRESS_WINDOW_MINUTES * 60_000
	const start = new Date(Math.floor(now.getTime() / window) * window)
	const { rows } = await appPool().query<{ tries: number }>(`with forgotten as (delete from identity.sign_in_try
			where window_start < $2::timestamptz - interval '1 day' and (locked_until is null or locked_until < $2))
		insert into identity.sign_in_try (subject, window_start, tries) values ($1, $2, 1)
		on conflict (subject, window_start) do update set tries = identity.sign_in_try.tries + 1 returning tries`, [`from:${address}`, start])
	if (rows[0]!.tries > TRIES_FROM_ADDRESS) throw tooMany(new Date(start.getTime() + window), now)
}

/** A try that was right does not count against its address. */
export async function forgiveTryFrom(address: string): Promise<void> {
	await appPool().query(`update identity.sign_in_try set tries = greatest(tries - 1, 0)
		where subject = $1 and window_start = (select max(window_start) from identity.sign_in_try where subject = $1)`, [`from:${address}`])
}

/** Counts a try at an account and locks it after too many; the try that brings the lock is still looked at.
 *  @throws Refused too-many-tries while it is locked */
export async function countTryAt(ctx: Ctx): Promise<void> {
	const locked = await inTransaction(ctx, async (ctx) => {
		const own = ctx.db.selectFrom('identity.person').select(['failed_tries', 'locked_until'])
		const person = await own.where('unit_id', '=', ctx.unit).where('id', '=', ctx.actor.personId).forUpdate().executeTakeFirstOrThrow()
		if (person.locked_until && person.locked_until > ctx.now) {
			await recordRefusal(ctx, 'sign-in', 'too-many-tries', AT_GATE)
			return person.locked_until
		}
		await keepTries(ctx, person.failed_tries + 1, lockAfter(person.failed_tries + 1, ctx.now))
		return null
	})
	if (locked) throw tooMany(locked, ctx.now)
}

/** The same for a name that nobody has. */
export async function countTryAtUnknown(username: string, now: Date): Promise<void> {
	const subject = `name:${username.toLowerCase().slice(0, 60)}`
	const { rows: [row] } = await appPool().query<{ tries: number, locked_until: Date | null }>(
		`insert into identity.sign_in_try as known (subject, window_start, tries) values ($1, 'epoch'::timestamptz + $3::int * interval '1 day', 1)
		on conflict (subject, window_start) do update set tries = known.tries + case when known.locked_until > $2 then 0 else 1 end
		returning tries, locked_until`, [subject, now, Math.floor(now.getTime() / 86_400_000)])
	if (row!.locked_until && row!.locked_until > now) throw tooMany(row!.locked_until, now)
	const until = lockAfter(row!.tries, now)
	if (until) await appPool().query('update identity.sign_in_try set locked_until = $2 where subject = $1', [subject, until])
}

/** After a right password whose second factor is still to come: this try was none. */
export async function takeTryBack(ctx: Ctx): Promise<void> {
	await inTransaction(ctx, (ctx) => ctx.db.updateTable('identity.person')
		.set({ failed_tries: sql`greatest(failed_tries - 1, 0)`, locked_until: null })
		.where('unit_id', '=', ctx.unit).where('id', '=', ctx.actor.personId).execute())
}

/** No wrong try stays on an account; inside a transaction. */
export async function forgetTries(ctx: Ctx): Promise<void> {
	await keepTries(ctx, 0, null)
}

/** The line a wrong password or code leaves. */
export async function noteWrongTry(ctx: Ctx, reason: string): Promise<void> {
	await inTransaction(ctx, (ctx) => recordRefusal(ctx, 'sign-in', reason, AT_GATE))
}

async function keepTries(ctx: Ctx, tries: number, until: Date | null): Promise<void> {
	await ctx.db.updateTable('identity.person').set({ failed_tries: tries, locked_until: until })
		.where('unit_id', '=', ctx.unit).where('id', '=', ctx.actor.personId).execute()
}

function lockAfter(tries: number, now: Date): Date | null {
	const minutes = lockMinutes(tries)
	return minutes ? new Date(now.getTime() + minutes * 60_000) : null
}

function tooMany(until: Date, now: Date): Refused {
	return new Refused('too-many-tries', { minutes: minutesUntil(until, now) })
}
