import type pg from 'pg'
import { newKey, seal, unseal } from './cipher.ts'
import { newMaster, readKeyFile, writeKeyFile, type KeyFile } from './key-file.ts'
import { masterKey } from './key-store.ts'
import { recordPlace, unitPlace } from './key-ring.ts'

const BATCH = 500

/** A new key for every unit, and every record's key wrapped anew with it; nothing sealed is touched. Begins again where
 *  it was interrupted: what is wrapped by the newest key is left alone.
 *  @param client the owner's connection
 *  @returns how many units and records */
export async function rotateUnitKeys(client: pg.ClientBase, keys: KeyFile, now: Date): Promise<{ units: number; records: number }> {
	const { rows: units } = await client.query<{ unit_id: string; version: number }>('select unit_id, max(version) as version from protection.unit_key group by unit_id order by unit_id')
	let records = 0
	for (const unit of units) {
		const version = unit.version + 1
		const made = newKey()
		await client.query('insert into protection.unit_key (unit_id, version, master_id, wrapped, made_at) values ($1, $2, $3, $4, $5)',
			[unit.unit_id, version, keys.master.id, seal(keys.master.key, made, unitPlace(unit.unit_id, version)), now])
		records += await rewrap(client, unit.unit_id, version, made)
	}
	return { units: units.length, records }
}

async function rewrap(client: pg.ClientBase, unit: string, version: number, made: Buffer): Promise<number> {
	const former = new Map<number, Buffer>()
	let done = 0
	for (;;) {
		await client.query('begin')
		const { rows } = await client.query<{ record_id: string; unit_key_version: number; wrapped: Buffer }>(
			'select record_id, unit_key_version, wrapped from protection.record_key where unit_id = $1 and unit_key_version < $2 and wrapped is not null limit $3 for update', [unit, version, BATCH])
		for (const row of rows) {
			const old = former.get(row.unit_key_version) ?? await unitKeyOf(client, unit, row.unit_key_version)
			former.set(row.unit_key_version, old)
			const place = recordPlace(unit, row.record_id)
			await client.query('update protection.record_key set unit_key_version = $3, wrapped = $4 where unit_id = $1 and record_id = $2',
				[unit, row.record_id, version, seal(made, unseal(old, row.wrapped, place), place)])
		}
		await client.query('commit')
		done += rows.length
		if (rows.length < BATCH) return done
	}
}

async function unitKeyOf(client: pg.ClientBase, unit: string, version: number): Promise<Buffer> {
	const { rows } = await client.query<{ master_id: string; wrapped: Buffer }>('select master_id, wrapped from protection.unit_key where unit_id = $1 and version = $2', [unit, version])
	return unseal(masterKey(rows[0]!.master_id), rows[0]!.wrapped, unitPlace(unit, version))
}

/** A new master key: first both stand in the file, then every unit's key is wrapped by the new one, then the old one is
 *  dropped. Interrupted anywhere, everything can still be read, and the next run completes it. */
export async function changeMasterKey(client: pg.ClientBase, file: string): Promise<{ units: number }> {
	const before = readKeyFile(file, false)
	const master = newMaster()
	const both: KeyFile = { master, former: [before.master, ...before.former], trace: before.trace }
	writeKeyFile(file, both)
	await client.query('begin')
	const { rows } = await client.query<{ unit_id: string; version: number; master_id: string; wrapped: Buffer }>('select unit_id, version, master_id, wrapped from protection.unit_key where master_id <> $1 for update', [master.id])
	for (const row of rows) {
		const old = both.former.find((one) => one.id === row.master_id)
		if (!old) throw new Error(`the master key ${row.master_id} is not in the key file`)
		const place = unitPlace(row.unit_id, row.version)
		await client.query('update protection.unit_key set master_id = $3, wrapped = $4 where unit_id = $1 and version = $2',
			[row.unit_id, row.version, master.id, seal(master.key, unseal(old.key, row.wrapped, place), place)])
	}
	await client.query('commit')
	writeKeyFile(file, { master, former: [], trace: before.trace })
	return { units: rows.length }
}
