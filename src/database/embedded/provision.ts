import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { urlOf, type Place } from './listening-place.ts'
import type { Passwords } from './secrets.ts'

export const DATABASE = 'sanhvai'
const CLOSE_CATALOGUE = new URL('../../../db/close-catalogue.sql', import.meta.url)

/** Makes the roles, the database and its extensions once; may be repeated after an interruption.
 *  sanhvai_owner owns the database and migrates it; sanhvai_app is the one the office pages use, protection_app the one
 *  of survivors' cases: none is a superuser, for whom row-level security would not hold. PostgreSQL's own counts of rows
 *  are closed to both. */
export async function provision(cluster: string, place: Place, passwords: Passwords): Promise<void> {
	const done = join(cluster, 'sanhvai-ready-3')
	if (existsSync(done)) return
	const { Client } = (await import('pg')).default
	const as = async (database: string, work: (client: ClientBase) => Promise<void>) => {
		const client = new Client({ connectionString: urlOf(place, 'postgres', passwords.superuser, database) })
		await client.connect()
		try {
			await work(client)
		} finally {
			await client.end()
		}
	}
	await as('postgres', async (client) => {
		const roles = await names(client, 'select rolname as name from pg_roles')
		for (const [role, password, rights] of [
			['sanhvai_owner', passwords.owner, 'CREATEROLE'], ['sanhvai_app', passwords.app, 'NOCREATEROLE'], ['protection_app', passwords.protection, 'NOCREATEROLE'],
		] as const) {
			await client.query(`${roles.has(role) ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB ${rights} PASSWORD ${client.escapeLiteral(password)}`)
		}
		await client.query('GRANT sanhvai_app TO sanhvai_owner WITH ADMIN TRUE, INHERIT FALSE')
		if (!(await names(client, 'select datname as name from pg_database')).has(DATABASE)) await client.query(`CREATE DATABASE ${DATABASE} OWNER sanhvai_owner`)
		await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`)
		await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO sanhvai_app, protection_app`)
	})
	await as(DATABASE, async (client) => {
		for (const extension of ['pg_trgm', 'unaccent']) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA public`)
		await client.query(readFileSync(CLOSE_CATALOGUE, 'utf8'))
	})
	writeFileSync(done, '1\n', { mode: 0o600 })
}

async function names(client: ClientBase, sql: string): Promise<Set<string>> {
	return new Set((await client.query<{ name: string }>(sql)).rows.map((row) => row.name))
}
