import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from '#database/embedded.ts'
import { readSettings } from '#kernel/settings.server.ts'
import { openDatabase } from './open-database.ts'

const ours = mkdtempSync(join(tmpdir(), 'sv-open-'))
let server: Embedded

beforeAll(async () => { server = await startEmbedded({ dataDir: join(ours, 'data'), settings: { fsync: 'off' } }) })
afterAll(async () => {
	await server.stop()
	rmSync(ours, { recursive: true, force: true })
})

const open = (env: Record<string, string>) => openDatabase(readSettings(env), 'vi', () => undefined)

test('DATABASE_URL with its owner is brought up to date, once', async () => {
	const env = { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl }
	const first = await open(env)
	expect(first.appUrl).toBe(server.appUrl)
	expect(first.migrated.length).toBeGreaterThan(0)
	expect((await open(env)).migrated).toEqual([])
})

test.each([
	['a superuser', () => ({ DATABASE_URL: server.superUrl, DATABASE_OWNER_URL: server.ownerUrl }), 'superuser', 5],
	['no owner', () => ({ DATABASE_URL: server.appUrl }), 'needs-owner-url', 5],
	['a server that is not there', () => ({ DATABASE_URL: 'postgresql://a@127.0.0.1:1/x', DATABASE_OWNER_URL: 'postgresql://a@127.0.0.1:1/x' }), 'database-unreachable', 13],
	['a wrong password', () => ({ DATABASE_URL: server.appUrl.replace(/:[^:@/]+@/, ':wrong@'), DATABASE_OWNER_URL: server.ownerUrl }), 'database-unreachable', 13],
])('DATABASE_URL with %s is refused', async (_what, env, key, exitCode) => {
	await expect(open(env())).rejects.toMatchObject({ key, exitCode })
})
