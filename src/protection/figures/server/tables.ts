// Written from the database by `npm run tables`; change a migration, not this file.

interface ReleasedTableTable {
	unit_id: string
	table_name: string
	from_on: string
	to_on: string
	round: number
	record_id: string
	threshold: number
	method_version: string
	shown: unknown
	sealed: Uint8Array
	released_at: Date
}

export interface FiguresTables {
	'protection.released_table': ReleasedTableTable
}
