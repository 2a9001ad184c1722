// Written from the database by `npm run tables`; change a migration, not this file.

interface RecordKeyTable {
	unit_id: string
	record_id: string
	unit_key_version: number
	wrapped: Uint8Array | null
	destroyed_at: Date | null
	destroyed_by: string | null
}

interface UnitKeyTable {
	unit_id: string
	version: number
	master_id: string
	wrapped: Uint8Array
	made_at: Date
}

export interface SealTables {
	'protection.record_key': RecordKeyTable
	'protection.unit_key': UnitKeyTable
}
