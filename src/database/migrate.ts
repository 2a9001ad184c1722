import { readdir, readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import pg from 'pg'

const FOLDER = new URL('../../db/migrations/', import.meta.url)

/** Brings the database up to date: plain SQL files, forward only, each in order and once.
 *  @param ownerUrl connection of the role that owns the database
 *  @returns the names of the migrations that ran now
 *  @throws the database's own error; nothing of a failed file stays */
export async function migrate(ownerUrl: string): Promise<string[]> {
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
	const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
	try {
		await sql`create schema if not exists migrations`.execute(db)
		const migrator = new Migrator({ db, provider: { getMigrations }, migrationTableSchema: 'migrations', allowUnorderedMigrations: true })
		const { error, results } = await migrator.migrateToLatest()
		if (error) throw error
		return (results ?? []).map((result) => result.migrationName)
	} finally {
		await db.destroy()
	}
}

async function getMigrations(): Promise<Record<string, Migration>> {
	const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
	return Object.fromEntries(names.map((name) => [name.replace(/\.sql$/, ''), {
		up: async (db: Kysely<unknown>) => {
			await sql.raw(await readFile(new URL(name, FOLDER), 'utf8')).execute(db)
		}
	}]))
}
