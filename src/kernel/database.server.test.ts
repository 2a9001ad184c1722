import { Socket } from 'node:net'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import type { Ctx } from './context.ts'
import { aWard } from '#support/ward.ts'
import { poolFor } from './database.server.ts'
import { inTransaction } from './transaction.server.ts'

const ward = aWard()

test('a connection that dies in the middle of a transaction costs that transaction and nothing else', async () => {
	const ctx = ward.as('phu-trach')
	const dying = inTransaction(ctx, async ({ db }) => {
		await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db).catch(() => undefined)
		await new Promise((done) => { setTimeout(done, 100) }) // between two statements: nobody waits for an answer
		await sql`select 1`.execute(db)
	})
	await expect(dying).rejects.toThrow()
	await expect(inTransaction(ctx, ({ db }) => sql<{ one: number }>`select 1 as one`.execute(db))).resolves.toMatchObject({ rows: [{ one: 1 }] })
})

test('of statements sent together one that fails undoes all of them, and the same connection serves the next', async () => {
	const ctx = ward.as('phu-trach')
	const pool = poolFor(ward.urls.app, 1)
	const write = (subject: string) => sql`insert into identity.sign_in_try (subject, window_start, tries) values (${subject}, now(), 1)`
	const failing = inTransaction(ctx, ({ db }) => Promise.all([
		write('sent before').execute(db), sql`select 1 / ${0}::int`.execute(db), write('sent after').execute(db)
	]), { pool })
	await expect(failing).rejects.toThrow(/zero/)
	expect(await ward.sql(`select subject from identity.sign_in_try where subject like 'sent %'`)).toEqual([])
	const next = inTransaction(ctx, ({ db }) => Promise.all([1, 2, 3].map(async (n) => (await sql<{ n: number }>`select ${n}::int as n`.execute(db)).rows[0]!.n)), { pool })
	await expect(next).resolves.toEqual([1, 2, 3])
	expect(pool.totalCount).toBe(1)
	await pool.end()
})

test('twenty transactions at once on two connections each see their own answers', async () => {
	const ctx = ward.as('phu-trach')
	const pool = poolFor(ward.urls.app, 2)
	const all = await Promise.all(Array.from({ length: 20 }, (_, n) => inTransaction(ctx, async ({ db }) => {
		const [first, second] = await Promise.all([sql<{ n: number }>`select ${n}::int as n`.execute(db), sql<{ n: number }>`select ${n}::int + 100 as n`.execute(db)])
		return [first.rows[0]!.n, second.rows[0]!.n]
	}, { pool })))
	expect(all).toEqual(Array.from({ length: 20 }, (_, n) => [n, n + 100]))
	await pool.end()
})

test('a transaction that puts all its questions at once is open for each of them and closed for a later one', async () => {
	const ctx = ward.as('phu-trach')
	const ask = async ({ db }: Ctx) => (await sql<{ units: string }>`select current_setting('app.units', true) as units`.execute(db)).rows[0]!.units
	expect(await inTransaction(ctx, async (ctx) => Promise.all([ask(ctx), ask(ctx)]), { atOnce: true })).toEqual([`{${ctx.units.join(',')}}`, `{${ctx.units.join(',')}}`])
	await expect(inTransaction(ctx, async (ctx) => { await ask(ctx); return ask(ctx) }, { atOnce: true })).rejects.toThrow('all its questions at once')
	await expect(inTransaction(ctx, ({ db }) => sql`select 1/0`.execute(db), { atOnce: true })).rejects.toThrow('division by zero')
	expect(await inTransaction(ctx, ask)).toBe(`{${ctx.units.join(',')}}`)
})

test('a page that puts all its questions at once travels in one piece, from its begin to its commit', async () => {
	const ctx = ward.as('phu-trach')
	const pool = poolFor(ward.urls.app, 1)
	const page = (n: number) => inTransaction(ctx, async ({ db }) => Promise.all([sql`select ${n}::int as n`.execute(db), sql`select ${n}::int + 1 as n`.execute(db)]), { pool, atOnce: true })
	await page(1)
	const sent = vi.spyOn(Socket.prototype, '_writev' as 'write')
	const alone = vi.spyOn(Socket.prototype, '_write' as 'write')
	const answers = await page(2)
	expect(answers.map(({ rows }) => rows)).toEqual([[{ n: 2 }], [{ n: 3 }]])
	expect([sent.mock.calls.length, alone.mock.calls.length]).toEqual([1, 0])
	vi.restoreAllMocks()
	await pool.end()
})
