// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface CaseEventTable {
	unit_id: string
	id: string
	case_id: string
	at: Date
	by_person: string
	kind: string
	sealed: Uint8Array | null
}

interface CaseFileTable {
	unit_id: string
	id: string
	code: string
	opened_at: Date
	opened_by: string
	state: string
	step: number
	case_worker_id: string
	supervisor_id: string | null
	child_path: Generated<boolean>
	contacted_at: Date | null
	next_contact_at: Date | null
	reassess_on: string | null
	closed_at: Date | null
	row_version: Generated<number>
}

interface CasePartTable {
	unit_id: string
	case_id: string
	part: string
	sealed: Uint8Array
	by_person: string
	at: Date
	row_version: Generated<number>
}

interface ConsentTable {
	unit_id: string
	id: string
	case_id: string
	need: string
	to_agency: string | null
	to_service: string | null
	facts: string[]
	given_at: Date
	given_how: string
	until_on: string
	taken_by: string
	withdrawn_at: Date | null
	withdrawn_by: string | null
	receiver: string
}

interface NeedTrackTable {
	unit_id: string
	case_id: string
	need: string
	state: string
	since: Date
	by_person: string
	sealed: Uint8Array | null
	row_version: Generated<number>
}

export interface CasesTables {
	'protection.case_event': CaseEventTable
	'protection.case_file': CaseFileTable
	'protection.case_part': CasePartTable
	'protection.consent': ConsentTable
	'protection.need_track': NeedTrackTable
}
