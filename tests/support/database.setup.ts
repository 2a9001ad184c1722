import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/database/migrate.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { makeSampleWard, type SampleWard } from '../../cli/sample/make-ward.ts'

declare module 'vitest' {
	interface ProvidedContext {
		superUrl: string
		ownerUrl: string
		appUrl: string
		protectionUrl: string
		dataDir: string
		ward: SampleWard
	}
}

/** One embedded server for the whole run, with a migrated template database that holds the sample ward. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dataDir = mkdtempSync(join(tmpdir(), 'sanhvai-test-'))
	const server = await startEmbedded({ dataDir, settings: { fsync: 'off', max_connections: '200' } })
	await migrate(server.ownerUrl)
	const ward = await makeSampleWard(server.ownerUrl)
	const client = new pg.Client({ connectionString: server.superUrl })
	await client.connect()
	await client.query('alter database sanhvai with is_template true')
	await client.end()
	// never the template itself: who is connected to it keeps every other file from copying it, and two at once wait for each other
	project.provide('superUrl', server.superUrl.replace(/\/sanhvai(?=\?|$)/, '/postgres'))
	project.provide('ownerUrl', server.ownerUrl)
	project.provide('appUrl', server.appUrl)
	project.provide('protectionUrl', server.protectionUrl)
	project.provide('ward', ward)
	project.provide('dataDir', dataDir)
	return async () => {
		await server.stop()
		rmSync(dataDir, { recursive: true, force: true })
	}
}
