import type { Kysely } from 'kysely'

/** The tables of every module. Each module's generated `server/tables.ts` adds its own by declaration merging. */
export interface Tables {}

/** Who acts. Roles are the codes of rights/roles.ts; agency is the body the person speaks for, if any. */
export interface Actor {
	readonly personId: string
	readonly userId: string
	readonly name: string
	readonly agencyId: string | null
	readonly roles: readonly string[]
	readonly sessionId: string
}

/** Everything a verb needs from outside, in one argument. `unit` is the ward (or province) whose data is worked on;
 *  `units` are all units the person may read; `from` is the network address, for the audit line. */
export interface Ctx {
	readonly db: Kysely<Tables>
	readonly actor: Actor
	readonly unit: string
	readonly units: readonly string[]
	readonly now: Date
	readonly from: string
	readonly locale: 'vi' | 'en'
	/** Set inside inTransaction: the handle is bound to one connection with row-level security in force. */
	readonly bound: boolean
	/** Audit lines written so far in this transaction; a verb that writes none is a bug. */
	readonly lines: { count: number }
}

/** A refusal as the page shows it. */
export interface Refusal {
	readonly code: string
	readonly words: string
}
