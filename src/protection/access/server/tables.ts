// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface AssignmentTable {
	unit_id: string
	case_id: string
	person_id: string
	role: string
	from_at: Date
	to_at: Date | null
	by_person: string
}

interface BreakGlassTable {
	unit_id: string
	id: string
	case_id: string
	person_id: string
	at: Date
	until: Date
	sealed_reason: Uint8Array
	told_supervisor_at: Date
	review_due_on: string
	reviewed_at: Date | null
	reviewed_by: string | null
	finding: Generated<string>
	sealed_finding: Uint8Array | null
}

interface ConflictTable {
	unit_id: string
	id: string
	case_id: string
	person_id: string
	sealed_why: Uint8Array
	added_by: string
	added_at: Date
	removed_by: string | null
	removed_at: Date | null
}

interface SealedRoleTable {
	unit_id: string
	id: string
	person_id: string
	role: string
	from_on: string
	to_on: string | null
	named_by: string
	named_at: Date
	confirmed_by: string | null
	confirmed_at: Date | null
	ended_by: string | null
	ended_at: Date | null
}

interface UnlockTable {
	unit_id: string
	person_id: string
	session_hash: Uint8Array
	unlocked_at: Date
	used_at: Date
}

interface WorkerTable {
	unit_id: string
	person_id: string
	code: string
}

export interface AccessTables {
	'protection.assignment': AssignmentTable
	'protection.break_glass': BreakGlassTable
	'protection.conflict': ConflictTable
	'protection.sealed_role': SealedRoleTable
	'protection.unlock': UnlockTable
	'protection.worker': WorkerTable
}
