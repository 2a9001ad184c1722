import { join, resolve } from 'node:path'
import { urlOf } from './listening-place.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { isAlive } from './process-identity.ts'
import { DATABASE } from './provision.ts'
import { passwordsOf } from './secrets.ts'

/** The connections of a data folder whose server another process holds open, for a command beside the running programme;
 *  undefined when none runs there. */
export function runningServer(dataDir: string): { ownerUrl: string; appUrl: string; protectionUrl: string } | undefined {
	const file = readPostmasterFile(join(resolve(dataDir), 'postgres'))
	if (!file?.ready || !file.place || !isAlive(file.pid)) return undefined
	const { place } = file
	const passwords = passwordsOf(resolve(dataDir), true)
	return {
		ownerUrl: urlOf(place, 'sanhvai_owner', passwords.owner, DATABASE), appUrl: urlOf(place, 'sanhvai_app', passwords.app, DATABASE),
		protectionUrl: urlOf(place, 'protection_app', passwords.protection, DATABASE)
	}
}
