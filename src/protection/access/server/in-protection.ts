import { Kysely } from 'kysely'
import type pg from 'pg'
import { poolFor } from '#kernel/database.server.ts'
import { isId } from '#kernel/id.ts'
import { oneConnection } from '#kernel/one-connection.server.ts'
import { writeTrace } from '../../trace/server/write-trace.ts'
import type { ProtectionCtx, ProtectionTables } from './sealed-ctx.ts'

let shared: pg.Pool | undefined

/** The pool of the role protection_app: the office pages' pool cannot read its schema, nor this one theirs. */
export function protectionPool(): pg.Pool {
	shared ??= poolFor(process.env['SANHVAI_PROTECTION_URL'] ?? '', 6)
	return shared
}

export async function closeProtectionPool(): Promise<void> {
	await shared?.end()
	shared = undefined
}

/** Runs `work` in one transaction of the sealed connection. The lines it left are written just before the commit:
 *  what it returns exists only together with them. Inside another it joins that one. */
export async function inProtection<T>(ctx: ProtectionCtx, work: (ctx: ProtectionCtx) => Promise<T>, pool: pg.Pool = protectionPool()): Promise<T> {
	if (ctx.bound) return work(ctx)
	if (!isId(ctx.unit)) throw new Error('a unit id is not an id')
	const client = await pool.connect()
	let broken: Error | undefined
	try {
		await client.query(`begin; set local role protection_app; set local app.units = '{${ctx.unit}}'`)
		const inner: ProtectionCtx = { ...ctx, sealedDb: new Kysely<ProtectionTables>({ dialect: oneConnection(client) }), bound: true, lines: [] }
		const result = await work(inner)
		if (inner.lines.length > 0) await writeTrace(inner)
		await client.query('commit')
		return result
	} catch (error) {
		await client.query('rollback').catch((failure: Error) => { broken = failure })
		throw error
	} finally {
		client.release(broken)
	}
}
