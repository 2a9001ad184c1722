import { existsSync } from 'node:fs'
import pg from 'pg'
import { readKeyFile } from '#protection/seal/server/key-file.ts'
import { exitCodes } from '../exit-codes.ts'
import { CommandFailure } from '../failure.ts'

/** The key file of the protection area is there, or is made while nothing has been sealed yet. A start without it would
 *  quietly make new keys and leave every case unreadable, one with an old file open no page: refused with the name of the file. */
export async function keysAtStart(file: string, ownerUrl: string): Promise<void> {
	if (!existsSync(file) && await somethingIsSealed(ownerUrl)) throw new CommandFailure(exitCodes.settings, 'protection-key-missing', { file })
	const masters = mastersIn(file)
	if ((await mastersInUse(ownerUrl)).some((id) => !masters.includes(id))) throw new CommandFailure(exitCodes.settings, 'protection-key-other', { file })
}

function mastersIn(file: string): string[] {
	try {
		const { master, former } = readKeyFile(file, true)
		return [master, ...former].map(({ id }) => id)
	} catch {
		throw new CommandFailure(exitCodes.settings, 'protection-key-damaged', { file })
	}
}

const somethingIsSealed = async (ownerUrl: string): Promise<boolean> => (await mastersInUse(ownerUrl)).length > 0

/** Of the keys of units, by which master keys they are wrapped. */
async function mastersInUse(ownerUrl: string): Promise<string[]> {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		return (await client.query<{ id: string }>('select distinct master_id as id from protection.unit_key')).rows.map(({ id }) => id)
	} finally {
		await client.end()
	}
}
