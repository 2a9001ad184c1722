// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface BreachTable {
	unit_id: string
	id: string
	found_at: Date
	notify_by: Date
	notified_at: Date | null
	closed_at: Date | null
	sealed: Uint8Array
	by_person: string
}

interface DataRequestTable {
	unit_id: string
	id: string
	kind: string
	case_id: string | null
	received_at: Date
	acknowledge_by: string
	answer_by: string
	acknowledged_at: Date | null
	answered_at: Date | null
	outcome: Generated<string>
	sealed: Uint8Array
	by_person: string
	lengthened_to: string | null
}

interface ErasureTable {
	unit_id: string
	id: string
	kind: string
	code: string
	keys: number
	sealed: Uint8Array
	at: Date
	by_person: string
}

interface HoldTable {
	unit_id: string
	id: string
	record_id: string
	kind: string
	code: string
	until_on: string
	sealed: Uint8Array
	at: Date
	by_person: string
	lifted_at: Date | null
	lifted_by: string | null
}

export interface PrivacyTables {
	'protection.breach': BreachTable
	'protection.data_request': DataRequestTable
	'protection.erasure': ErasureTable
	'protection.hold': HoldTable
}
