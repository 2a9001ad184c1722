import { Refused } from '#kernel/refused.ts'
import type { ProtectionDb } from '../../access/server/sealed-db.ts'
import { newKey, seal, unseal } from './cipher.ts'
import { keyFile, masterKey } from './key-store.ts'

/** Seals and opens texts of one unit within one piece of work. A key is unwrapped at its first use and forgotten with the ring. */
export interface KeyRing {
	/** Makes the key of a new record; once for each record. */
	begin(db: ProtectionDb, recordId: string): Promise<void>
	/** Loads the keys of several records in one statement, before a list is opened. */
	load(db: ProtectionDb, recordIds: readonly string[]): Promise<void>
	/** @throws Refused record-erased when the record's key was destroyed: nothing is added to it any more */
	seal(db: ProtectionDb, recordId: string, field: string, text: string): Promise<Buffer>
	/** null when the record's key was destroyed: nobody can read it any more. */
	open(db: ProtectionDb, recordId: string, field: string, sealed: Uint8Array): Promise<string | null>
	/** Keys that a joined query already brought, so that a page need not ask twice. */
	keep(recordId: string, wrapped: Uint8Array | null, unitKeyVersion: number): void
}

interface Wrapped { wrapped: Uint8Array | null; unitKeyVersion: number }

export function keyRing(unit: string, now: () => Date): KeyRing {
	const wrappedKeys = new Map<string, Wrapped>()
	const recordKeys = new Map<string, Buffer | null>()
	const unitKeys = new Map<number, Buffer>()

	const unitKey = async (db: ProtectionDb, version: number | 'newest'): Promise<{ version: number; key: Buffer }> => {
		if (version !== 'newest' && unitKeys.has(version)) return { version, key: unitKeys.get(version)! }
		let query = db.selectFrom('protection.unit_key').select(['version', 'master_id', 'wrapped']).where('unit_id', '=', unit).orderBy('version', 'desc').limit(1)
		if (version !== 'newest') query = query.where('version', '=', version)
		const row = await query.executeTakeFirst() ?? (version === 'newest' ? await makeUnitKey(db, unit, now()) : undefined)
		if (!row) throw new Error(`unit key ${version} is missing`)
		const key = unseal(masterKey(row.master_id), row.wrapped, unitPlace(unit, row.version))
		unitKeys.set(row.version, key)
		return { version: row.version, key }
	}

	const recordKey = async (db: ProtectionDb, recordId: string): Promise<Buffer | null> => {
		if (recordKeys.has(recordId)) return recordKeys.get(recordId)!
		if (!wrappedKeys.has(recordId)) await ring.load(db, [recordId])
		const { wrapped, unitKeyVersion } = wrappedKeys.get(recordId) ?? { wrapped: null, unitKeyVersion: 0 }
		const key = wrapped ? unseal((await unitKey(db, unitKeyVersion)).key, wrapped, recordPlace(unit, recordId)) : null
		recordKeys.set(recordId, key)
		return key
	}

	const ring: KeyRing = {
		async begin(db, recordId) {
			const { version, key } = await unitKey(db, 'newest')
			const made = newKey()
			await db.insertInto('protection.record_key').values({
				unit_id: unit, record_id: recordId, unit_key_version: version, wrapped: seal(key, made, recordPlace(unit, recordId))
			}).execute()
			recordKeys.set(recordId, made)
		},
		async load(db, recordIds) {
			const missing = [...new Set(recordIds)].filter((id) => !wrappedKeys.has(id) && !recordKeys.has(id))
			if (missing.length === 0) return
			const rows = await db.selectFrom('protection.record_key').select(['record_id', 'wrapped', 'unit_key_version'])
				.where('unit_id', '=', unit).where('record_id', 'in', missing).execute()
			for (const row of rows) ring.keep(row.record_id, row.wrapped, row.unit_key_version)
		},
		async seal(db, recordId, field, text) {
			const key = await recordKey(db, recordId)
			if (!key) throw wrappedKeys.has(recordId) ? new Refused('record-erased') : new Error('this record has no key')
			return seal(key, Buffer.from(text.normalize('NFC')), fieldPlace(unit, recordId, field))
		},
		async open(db, recordId, field, sealed) {
			const key = await recordKey(db, recordId)
			return key && unseal(key, sealed, fieldPlace(unit, recordId, field)).toString()
		},
		keep(recordId, wrapped, unitKeyVersion) {
			wrappedKeys.set(recordId, { wrapped, unitKeyVersion })
		}
	}
	return ring
}

/** The first key of a unit; of two made at the same moment one stays. */
export async function makeUnitKey(db: ProtectionDb, unit: string, now: Date, version = 1): Promise<{ version: number; master_id: string; wrapped: Uint8Array }> {
	const { master } = keyFile(true) // it may have been changed by the command line meanwhile
	await db.insertInto('protection.unit_key').values({
		unit_id: unit, version, master_id: master.id, wrapped: seal(master.key, newKey(), unitPlace(unit, version)), made_at: now
	}).onConflict((conflict) => conflict.doNothing()).execute()
	return db.selectFrom('protection.unit_key').select(['version', 'master_id', 'wrapped'])
		.where('unit_id', '=', unit).where('version', '=', version).executeTakeFirstOrThrow()
}

export const unitPlace = (unit: string, version: number) => `unit-key/${unit}/${version}`
export const recordPlace = (unit: string, recordId: string) => `record-key/${unit}/${recordId}`
const fieldPlace = (unit: string, recordId: string, field: string) => `${unit}/${recordId}/${field}`
