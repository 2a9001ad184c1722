// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface EntryTable {
	unit_id: string
	id: string
	at: Date
	person_id: string | null
	person_name: string
	verb: string
	outcome: string
	thing_kind: Generated<string>
	thing_id: Generated<string>
	reason: Generated<string>
	from_address: Generated<string>
	details: Generated<unknown>
}

declare module '#kernel/context.ts' {
	interface Tables {
		'audit.entry': EntryTable
	}
}
