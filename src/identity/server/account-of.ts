import type pg from 'pg'
import type { Ctx } from '#kernel/context.ts'
import { appPool } from '#kernel/database.server.ts'

/** What is known of an account before anybody is signed in. */
export interface Account {
	readonly unit: string
	readonly personId: string
	readonly userId: string
	readonly name: string
	readonly endsOn: string | null
}

/** Where a request comes from, for sessions and audit lines. */
export interface Caller {
	readonly from: string
	readonly now: Date
	readonly locale: 'vi' | 'en'
	readonly headers: Headers
}

const QUERY = 'select identity.account_of($1, $2) as account'

/** The account with this user name or user id; null when there is none. */
export async function accountOf(by: { username: string } | { userId: string }, pool: pg.Pool = appPool()): Promise<Account | null> {
	const values = 'username' in by ? [by.username, null] : [null, by.userId]
	const { rows } = await pool.query<{ account: Account | null }>(QUERY, values)
	return rows[0]?.account ?? null
}

/** A ctx for what happens at the gate: the account's own unit, no roles yet. */
export function ctxAtGate(account: Account, caller: Caller): Ctx {
	return {
		db: undefined as unknown as Ctx['db'], // there is none outside a transaction
		actor: { personId: account.personId, userId: account.userId, name: account.name, agencyId: null, roles: [], sessionId: '' },
		unit: account.unit, units: [account.unit], now: caller.now, from: caller.from, locale: caller.locale,
		bound: false, lines: { count: 0 }
	}
}
