// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface TraceTable {
	unit_id: string
	seq: string
	at: Date
	person_id: string | null
	verb: string
	outcome: string
	subject_kind: Generated<string>
	subject_id: string | null
	sealed_reason: Uint8Array | null
	reason_code: Generated<string>
	from_address: Generated<string>
	mark: Uint8Array
}

interface TraceHeadTable {
	unit_id: string
	seq: string
	mark: Uint8Array
	head_mark: Uint8Array
}

export interface TraceTables {
	'protection.trace': TraceTable
	'protection.trace_head': TraceHeadTable
}
