import { closeProtectionPool } from '#protection/access/server/in-protection.ts'
import type { Settings } from '#kernel/settings.server.ts'
import { protectionKeyFile } from '../settings.ts'
import { keysAtStart } from './keys-at-start.ts'

/** Lets a report built on the command line ask for the counts of the protection area, where there is one. Returns what
 *  closes it again. */
export async function protectionBeside(settings: Settings, { ownerUrl, protectionUrl }: { ownerUrl: string; protectionUrl: string }): Promise<() => Promise<void>> {
	if (!protectionUrl) return async () => undefined
	const keyFile = protectionKeyFile(settings)
	await keysAtStart(keyFile, ownerUrl)
	Object.assign(process.env, { SANHVAI_PROTECTION_URL: protectionUrl, SANHVAI_PROTECTION_KEY: keyFile })
	return closeProtectionPool
}
