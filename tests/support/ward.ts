import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Ctx } from '../../src/kernel/context.ts'
import { closeAppPool } from '../../src/kernel/database.server.ts'
import { closeProtectionPool } from '../../src/protection/access/server/in-protection.ts'
import type { Holder } from '../../src/protection/access/holders.ts'
import type { ProtectionCtx } from '../../src/protection/access/server/sealed-ctx.ts'
import { keyRing } from '../../src/protection/seal/server/key-ring.ts'
import { readKeyFile } from '../../src/protection/seal/server/key-file.ts'
import { SAMPLE_PEOPLE } from '../../cli/sample/people.ts'
import type { SampleWard } from '../../cli/sample/make-ward.ts'

/** A ward of its own for one test file: a database copied from the template, with ctx-makers for its people. */
export interface TestWard extends SampleWard {
	/** The ctx of a sample account, by user name; a day or instant may be given. */
	as(username: string, now?: string): Ctx
	/** The ctx of a sample account behind the second lock, with these roles there. */
	sealed(username: string, roles: readonly Holder[], now?: string): ProtectionCtx
	/** Straight SQL as the owner, past row-level security: to look, not to act. */
	sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
	readonly urls: { owner: string; app: string; protection: string }
}

/** Call at the top of a test file; the database exists from the first test on and is dropped after the last. */
export function aWard(): TestWard {
	const ward = {} as { -readonly [Key in keyof TestWard]: TestWard[Key] }
	const name = `t_${Math.random().toString(36).slice(2, 10)}`
	let owner: pg.Pool
	beforeAll(async () => {
		await asSuper(`create database ${name} template sanhvai owner sanhvai_owner`)
		const urls = { owner: named(inject('ownerUrl'), name), app: named(inject('appUrl'), name), protection: named(inject('protectionUrl'), name) }
		owner = new pg.Pool({ connectionString: urls.owner, max: 2 })
		owner.on('error', () => {}) // the database is dropped at the end, under a connection that may still be idle
		process.env['SANHVAI_APP_URL'] = urls.app
		process.env['SANHVAI_PROTECTION_URL'] = urls.protection
		process.env['SANHVAI_PROTECTION_KEY'] = keysFor(name)
		process.env['SANHVAI_SECRET'] ??= 'only-for-tests-0123456789abcdef0123456789'
		Object.assign(ward, inject('ward'), { urls, as: asPerson(inject('ward')), sealed: behindTheLock(asPerson(inject('ward'))), sql: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows })
	})
	afterAll(async () => {
		await closeAppPool()
		await closeProtectionPool()
		rmSync(dirname(keysFor(name)), { recursive: true, force: true })
		await owner.end()
		await asSuper(`drop database ${name} with (force)`)
	})
	return ward
}

function asPerson(ward: SampleWard): TestWard['as'] {
	return (username, now = '2026-11-23T02:00:00Z') => {
		const person = SAMPLE_PEOPLE.find((one) => one.username === username)
		const ids = ward.people[username]
		if (!person || !ids) throw new Error(`no sample person ${username}`)
		const ofProvince = person.body === 'province'
		return {
			db: undefined as unknown as Ctx['db'],
			actor: {
				personId: ids.personId, userId: ids.userId, name: person.name, roles: person.roles, sessionId: 'test',
				agencyId: person.body && !ofProvince ? ward.bodies[person.body]! : null
			},
			unit: ofProvince ? ward.province : ward.ward, units: ofProvince ? [ward.province, ward.ward] : [ward.ward],
			now: new Date(now), from: '127.0.0.1', locale: 'vi', bound: false, lines: { count: 0 }
		}
	}
}

/** The file of the protection keys of one test file, in a folder of its own. */
function keysFor(name: string): string {
	const file = join(tmpdir(), `sanhvai-keys-${name}`, 'protection.json')
	readKeyFile(file, true)
	return file
}

function behindTheLock(as: TestWard['as']): TestWard['sealed'] {
	return (username, roles, now) => {
		const { actor, unit, now: at, from, locale } = as(username, now)
		return {
			sealedDb: undefined as unknown as ProtectionCtx['sealedDb'],
			actor: { personId: actor.personId, name: actor.name, code: `CB-${username}`, roles, agencyId: actor.agencyId },
			unit, now: at, from, locale, keys: keyRing(unit, () => at), bound: false, lines: []
		}
	}
}

/** The template may be in use for a moment, by autovacuum: tried again then. */
async function asSuper(statement: string, tries = 20): Promise<void> {
	const client = new pg.Client({ connectionString: inject('superUrl') })
	await client.connect()
	try {
		await client.query(statement)
	} catch (error) {
		if ((error as { code?: string }).code !== '55006' || tries === 0) throw error
		await new Promise((resolve) => setTimeout(resolve, 250))
		await asSuper(statement, tries - 1)
	} finally {
		await client.end()
	}
}

function named(url: string, database: string): string {
	return url.replace(/\/sanhvai(\?|$)/, `/${database}$1`)
}
