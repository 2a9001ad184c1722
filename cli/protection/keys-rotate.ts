import pg from 'pg'
import { changeMasterKey, rotateUnitKeys } from '#protection/seal/server/rotate-keys.ts'
import { readKeyFile } from '#protection/seal/server/key-file.ts'
import type { Invocation } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { say } from '../words.ts'
import { withProtection } from './with-protection.ts'

/** `sanhvai keys rotate [--master]`: new keys for the units, every record's key wrapped anew; with --master a new master
 *  key as well. Works beside a running programme. */
export async function keysRotate(invocation: Invocation): Promise<ExitCode> {
	const { language, print, options } = invocation
	return withProtection(invocation, async ({ ownerUrl, keyFile }) => {
		const client = new pg.Client({ connectionString: ownerUrl })
		await client.connect()
		try {
			if (options['master'] === true) {
				const { units } = await changeMasterKey(client, keyFile)
				print(say(language, 'master-changed', { units, file: keyFile }))
			}
			const { units, records } = await rotateUnitKeys(client, readKeyFile(keyFile, false), new Date())
			print(say(language, 'keys-rotated', { units, records }))
			return exitCodes.done
		} finally {
			await client.end()
		}
	})
}
