import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DatabaseStep } from '#database/embedded.ts'
import type { Settings } from '#kernel/settings.server.ts'
import { exitCodes } from './exit-codes.ts'
import { CommandFailure } from './failure.ts'
import { say, type Language, type SentenceKey } from './words.ts'

/** A database that is up to date and may be used. */
export interface OpenDatabase {
	readonly appUrl: string
	readonly ownerUrl: string
	/** The sealed role's; empty on a server of one's own that has none: the protection area is then closed. */
	readonly protectionUrl: string
	/** Names of the migrations that ran now. */
	readonly migrated: readonly string[]
	stop(): Promise<void>
}

const MIGRATIONS = new URL('../db/migrations/', import.meta.url)
const TOLD: readonly DatabaseStep[] = ['copying-programs', 'initialising', 'adopted', 'restarting', 'stopping']

/** Opens the embedded database of the data folder, or the server of DATABASE_URL, and brings its schema up to date. */
export async function openDatabase(settings: Settings, language: Language, tell: (text: string) => void): Promise<OpenDatabase> {
	if (settings.DATABASE_URL) return openServer(settings)
	const { startEmbedded } = await import('#database/embedded.ts')
	const dataDir = resolve(settings.SANHVAI_DATA)
	const embedded = await startEmbedded({
		dataDir,
		log: (step) => { if (TOLD.includes(step)) tell(say(language, `step-${step}` as SentenceKey, { dir: dataDir })) },
	})
	try {
		// Reading the migrations back from the database costs more than the whole start: a list beside it tells.
		const seen = resolve(dataDir, 'postgres', 'sanhvai-migrations')
		const now = migrationList()
		const upToDate = existsSync(seen) && readFileSync(seen, 'utf8') === now
		const migrated = upToDate ? [] : await (await import('#database/migrate.ts')).migrate(embedded.ownerUrl)
		if (!upToDate) writeFileSync(seen, now, { mode: 0o600 })
		return { appUrl: embedded.appUrl, ownerUrl: embedded.ownerUrl, protectionUrl: embedded.protectionUrl, migrated, stop: () => embedded.stop() }
	} catch (error) {
		await embedded.stop()
		throw error
	}
}

async function openServer({ DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl, PROTECTION_DATABASE_URL: protectionUrl = '' }: Settings): Promise<OpenDatabase> {
	if (!ownerUrl) throw new CommandFailure(exitCodes.settings, 'needs-owner-url')
	for (const url of [appUrl, protectionUrl].filter(Boolean)) await refuseStrongRole(url)
	const { migrate } = await import('#database/migrate.ts')
	return { appUrl, ownerUrl, protectionUrl, migrated: await migrate(ownerUrl), stop: async () => undefined }
}

async function refuseStrongRole(url: string): Promise<void> {
	const { Client } = (await import('pg')).default
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
	client.on('error', () => undefined)
	try {
		await client.connect()
		const { rows } = await client.query<{ strong: boolean }>('select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user')
		if (rows[0]?.strong) throw new CommandFailure(exitCodes.settings, 'superuser')
	} catch (error) {
		if (error instanceof CommandFailure) throw error
		throw new CommandFailure(exitCodes.database, 'database-unreachable', { detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message })
	} finally {
		await client.end().catch(() => undefined)
	}
}

function migrationList(): string {
	return readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).sort().map((name) => `${name} ${statSync(new URL(name, MIGRATIONS)).size}`).join('\n')
}
