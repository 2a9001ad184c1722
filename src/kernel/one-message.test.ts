import { sql } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import type { Ctx } from './context.ts'
import { poolFor } from './database.server.ts'
import { onSharedLine } from './shared-line.server.ts'
import { inTransaction } from './transaction.server.ts'

const ward = aWard()
const HOW = { atOnce: true }
const unitsOf = async ({ db }: Ctx) => (await sql<{ units: string }>`select current_setting('app.units', true) as units`.execute(db)).rows[0]!.units
const elsewhere = (): Ctx => ({ ...ward.as('phu-trach'), units: [crypto.randomUUID()] })

test('forty who ask at the same moment share a few connections, and each asks under its own units to the end', async () => {
	const pool = poolFor(ward.urls.app, 10)
	const them = Array.from({ length: 40 }, elsewhere)
	const answers = await Promise.all(them.map((ctx, n) => inTransaction(ctx, async (ctx) => {
		if (n % 3 === 0) return [await unitsOf(ctx)]
		return Promise.all([unitsOf(ctx), unitsOf(ctx)])
	}, { pool, ...HOW })))
	answers.forEach((answer, n) => { expect(new Set(answer)).toEqual(new Set([`{${them[n]!.units.join(',')}}`])) })
	expect(pool.totalCount).toBeLessThan(10)
	expect(pool.idleCount, 'every connection came back').toBe(pool.totalCount)
	const left = await pool.query<{ units: string | null; role: string }>(`select current_setting('app.units', true) as units, current_user as role`)
	expect(left.rows[0]!.units ?? '', 'nothing of them is left on it').toBe('')
	await pool.end()
})

test('one whose question fails harms nobody beside it on the line', async () => {
	const pool = poolFor(ward.urls.app, 2)
	const [bad, good, alone] = await Promise.allSettled([
		inTransaction(elsewhere(), ({ db }) => Promise.all([sql`select 1 / ${0}::int`.execute(db), sql`select 1`.execute(db)]), { pool, ...HOW }),
		inTransaction(elsewhere(), unitsOf, { pool, ...HOW }),
		onSharedLine(pool, (client) => client.query<{ two: number }>('select 2 as two'))
	])
	expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } })
	expect(good.status).toBe('fulfilled')
	expect(alone).toMatchObject({ value: { rows: [{ two: 2 }] } })
	await pool.end()
})

test('one that waits long is not waited for by those who come later', async () => {
	const pool = poolFor(ward.urls.app, 3)
	const done: string[] = []
	const slow = inTransaction(elsewhere(), ({ db }) => sql`select pg_sleep(1)`.execute(db), { pool, ...HOW }).then(() => done.push('slow'))
	await wait(100)
	await inTransaction(elsewhere(), unitsOf, { pool, ...HOW }).then(() => done.push('quick'))
	await slow
	expect(done).toEqual(['quick', 'slow'])
	await pool.end()
})

test('a connection that dies costs those who share it their answer, and the next ask on another', async () => {
	const pool = poolFor(ward.urls.app, 1)
	const dying = Promise.allSettled([
		inTransaction(elsewhere(), ({ db }) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(db), { pool, ...HOW }),
		inTransaction(elsewhere(), unitsOf, { pool, ...HOW })
	])
	expect((await dying).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
	await expect(inTransaction(elsewhere(), unitsOf, { pool, ...HOW })).resolves.toMatch(/^\{/)
	await pool.end()
})
