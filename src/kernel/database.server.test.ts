import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { inTransaction } from './transaction.server.ts'
import { sql } from 'kysely'

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
