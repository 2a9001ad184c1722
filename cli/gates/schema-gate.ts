import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#database/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { schemaAsSql } from '#database/write-schema.ts'
import { tablesAsTypeScript } from '#database/write-tables.ts'
import { ROOT, type Gate } from './gate.ts'

/** The files that are written from the database: the schema as reviewed, and the row types. */
export async function writtenFromDatabase(): Promise<Record<string, string>> {
	const dataDir = mkdtempSync(join(tmpdir(), 'sanhvai-schema-'))
	const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
	try {
		await migrate(server.ownerUrl)
		const tables = await tablesAsTypeScript(server.ownerUrl)
		return {
			'db/schema.sql': await schemaAsSql(server.ownerUrl),
			...Object.fromEntries(Object.entries(tables).map(([path, text]) => [`src/${path}`, text]))
		}
	} finally {
		await server.stop()
		rmSync(dataDir, { recursive: true, force: true })
	}
}

/** Writes them anew; `npm run tables`. */
export async function writeFromDatabase(): Promise<void> {
	for (const [path, text] of Object.entries(await writtenFromDatabase())) writeFileSync(join(ROOT, path), text)
}

export const schemaGate: Gate = {
	name: 'schema', vi: 'lược đồ dữ liệu và kiểu dòng khớp với bản di trú', en: 'schema and row types agree with the migrations',
	run: async () => {
		const stale = Object.entries(await writtenFromDatabase()).filter(([path, text]) => {
			try {
				return readFileSync(join(ROOT, path), 'utf8') !== text
			} catch {
				return true
			}
		}).map(([path]) => path)
		return stale.length === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output: `not up to date: ${stale.join(', ')}; run npm run tables` }
	}
}
