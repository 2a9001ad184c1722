import { Kysely } from 'kysely'
import type pg from 'pg'
import type { Ctx, Tables } from './context.ts'
import { appPool } from './database.server.ts'
import { isId } from './id.ts'
import { oneConnection } from './one-connection.server.ts'
import { inOneMessage } from './one-message.server.ts'

/** What runs as one unit of work. The inner ctx shadows the outer, so the wrong handle cannot be reached. */
export type Work<T> = (ctx: Ctx) => Promise<T>

const writes = new Map<string, number>()

/** When this process last wrote into the unit's data, by performance.now(): what was asked before may be old. */
export function lastWrite(unit: string): number {
	return writes.get(unit) ?? -Infinity
}

/** Runs `work` in a transaction under the application's role with the caller's units set for row-level security.
 *  Role and units travel in the message that opens the transaction. A ctx that is already bound joins it.
 *  `atOnce`: the work only reads and puts all its questions before it waits for an answer. @throws Error when it asks once more */
export async function inTransaction<T>(ctx: Ctx, work: Work<T>, { pool = appPool(), atOnce = false }: { pool?: pg.Pool; atOnce?: boolean } = {}): Promise<T> {
	if (ctx.bound) return work(ctx)
	if (atOnce) return inOneMessage(ctx, openingWords(ctx.units), work, pool)
	const client = await pool.connect()
	let broken: Error | undefined
	try {
		// not waited for: it is answered before whatever follows, and when it fails all that follows is aborted with it
		const opened = client.query(openingWords(ctx.units))
		opened.catch(() => undefined)
		const lines = { count: 0 }
		const result = await work({ ...ctx, db: new Kysely<Tables>({ dialect: oneConnection(client) }), bound: true, lines })
		await opened
		await client.query('commit')
		if (lines.count > 0) writes.set(ctx.unit, performance.now())
		return result
	} catch (error) {
		await client.query('rollback').catch((failure: Error) => { broken = failure })
		throw error
	} finally {
		client.release(broken)
	}
}

function openingWords(units: readonly string[]): string {
	if (!units.every(isId)) throw new Error('a unit id is not an id')
	// a literal, not set_config(): only SET LOCAL reaches the workers of a distributed PostgreSQL (database.md §6)
	return `begin; set local role sanhvai_app; set local app.units = '{${units.join(',')}}'`
}
