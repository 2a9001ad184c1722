import { existsSync } from 'node:fs'
import pg from 'pg'
import { readKeyFile } from '#protection/seal/server/key-file.ts'
import { exitCodes } from '../exit-codes.ts'
import { CommandFailure } from '../failure.ts'

/** The key file of the protection area is there, or is made while nothing has been sealed yet. A start without it would
 *  quietly make new keys and leave every case unreadable: refused with the name of the file. */
export async function keysAtStart(file: string, ownerUrl: string): Promise<void> {
	if (!existsSync(file) && await somethingIsSealed(ownerUrl)) throw new CommandFailure(exitCodes.settings, 'protection-key-missing', { file })
	try {
		readKeyFile(file, true)
	} catch {
		throw new CommandFailure(exitCodes.settings, 'protection-key-damaged', { file })
	}
}

async function somethingIsSealed(ownerUrl: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		return (await client.query('select from protection.unit_key limit 1')).rowCount === 1
	} finally {
		await client.end()
	}
}
