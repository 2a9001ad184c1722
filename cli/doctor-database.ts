import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { startEmbedded, type Embedded } from '#database/embedded.ts'
import { DatabaseTrouble } from '#database/embedded/trouble.ts'
import type { Settings } from '#kernel/settings.server.ts'
import type { Check } from './check.ts'
import { isSentence, say, type Language } from './words.ts'

const EXTENSIONS = ['pg_trgm', 'unaccent']

/** Starts the database (a passing one when there is none yet, so that looking changes nothing) and asks it about itself. */
export async function databaseChecks(settings: Settings, language: Language): Promise<Check[]> {
	if (settings.DATABASE_URL) return ask(settings.DATABASE_URL)
	const dataDir = resolve(settings.SANHVAI_DATA)
	const passing = existsSync(join(dataDir, 'postgres')) ? undefined : await mkdtemp(join(tmpdir(), 'sanhvai-doctor-'))
	let embedded: Embedded | undefined
	try {
		embedded = await startEmbedded({ dataDir: passing ?? dataDir })
		return await ask(embedded.appUrl)
	} catch (error) {
		const detail = error instanceof DatabaseTrouble && isSentence(error.code) ? say(language, error.code, error.params) : String(error)
		return [{ name: 'postgresql', vi: 'PostgreSQL', en: 'PostgreSQL', ok: false, detail }]
	} finally {
		await embedded?.stop()
		if (passing) await rm(passing, { recursive: true, force: true })
	}
}

async function ask(url: string): Promise<Check[]> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
	client.on('error', () => undefined)
	try {
		await client.connect()
		const { rows: [about] } = await client.query<{ version: string, number: number, role: string, strong: boolean, counts: boolean }>(
			`select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
			has_column_privilege('pg_catalog.pg_class', 'reltuples', 'select') or has_function_privilege('pg_catalog.pg_relation_size(regclass, text)', 'execute') as counts,
			current_user as role, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as strong`)
		const { rows: extensions } = await client.query<{ name: string }>('select extname as name from pg_extension')
		const missing = EXTENSIONS.filter((name) => !extensions.some((extension) => extension.name === name))
		return [
			{ name: 'postgresql', vi: 'PostgreSQL', en: 'PostgreSQL', ok: (about?.number ?? 0) >= 150_000, detail: about?.version ?? '' },
			{ name: 'extensions', vi: 'Phần mở rộng', en: 'Extensions', ok: missing.length === 0, detail: missing.length ? `thiếu / missing: ${missing.join(', ')}` : EXTENSIONS.join(', ') },
			{ name: 'app-role', vi: 'Tài khoản ứng dụng không phải superuser', en: 'Application role is not a superuser', ok: about?.strong === false, detail: about?.role ?? '' },
			{
				name: 'catalogue-closed', vi: 'Tài khoản ứng dụng không đếm được dòng của khu vực bảo mật', en: 'Application role cannot count the rows of the sealed area', ok: about?.counts ? null : true, // where there is no superuser nothing can be done
				detail: about?.counts ? 'chạy bằng superuser / run as superuser: psql -d … -f db/close-catalogue.sql' : ''
			},
		]
	} catch (error) {
		return [{ name: 'postgresql', vi: 'PostgreSQL', en: 'PostgreSQL', ok: false, detail: (error as Error).message }]
	} finally {
		await client.end().catch(() => undefined)
	}
}
