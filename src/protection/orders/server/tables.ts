// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface OrderEventTable {
	unit_id: string
	id: string
	order_id: string
	at: Date
	by_person: string | null
	kind: string
	sealed: Uint8Array | null
}

interface ProtectiveOrderTable {
	unit_id: string
	id: string
	case_id: string
	kind: string
	code: string
	state: string
	requested_at: Date
	decided_at: Date | null
	in_force_at: Date | null
	ends_at: Date | null
	monitor_id: string | null
	sealed: Uint8Array
	document_number: number | null
	row_version: Generated<number>
}

export interface OrdersTables {
	'protection.order_event': OrderEventTable
	'protection.protective_order': ProtectiveOrderTable
}
