// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface ClockTable {
	unit_id: string
	id: string
	clock: string
	subject_kind: string
	subject_id: string
	case_id: string | null
	started_at: Date
	started_by_event: string
	warn_at: Date | null
	due_at: Date
	holder_role: string
	stopped_at: Date | null
	stopped_by: string | null
	stop_event: Generated<string>
	sealed_late_reason: Uint8Array | null
}

export interface ClocksTables {
	'protection.clock': ClockTable
}
