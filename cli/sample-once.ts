import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from '#kernel/settings.server.ts'
import type { Invocation } from './command.ts'
import type { OpenDatabase } from './open-database.ts'
import { say } from './words.ts'

/** A person of the sample ward who may sign in. */
interface SampleAccount { readonly name: string, readonly role: string, readonly user: string, readonly password: string }

/** Loads the sample ward at the first demo on this data folder; returns the lines that tell its accounts.
 *  The list of accounts beside the data says that it is done, so later starts ask nothing. */
export async function sampleAccounts(settings: Settings, database: OpenDatabase, { language, tell }: Invocation): Promise<string> {
	const dataDir = resolve(settings.SANHVAI_DATA)
	const path = join(dataDir, 'sample.json')
	if (!existsSync(path)) {
		tell(say(language, 'step-sample'))
		const { loadSample } = await import('#sample/load-sample.ts')
		const { accounts } = await loadSample({ appUrl: database.appUrl, ownerUrl: database.ownerUrl })
		writeFileSync(`${path}.new`, JSON.stringify(accounts, null, 2), { mode: 0o600 })
		renameSync(`${path}.new`, path)
	}
	const accounts = JSON.parse(readFileSync(path, 'utf8')) as readonly SampleAccount[]
	const width = Math.max(...accounts.map(({ user }) => user.length))
	return [say(language, 'accounts'), ...accounts.map(({ name, role, user, password }) => `  ${user.padEnd(width)}  ${password}  ${name}, ${role}`)].join('\n')
}
