// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface AlertTable {
	unit_id: string
	id: string
	code: string
	received_at: Date
	door: string
	received_by: string | null
	in_danger: string
	child_path: Generated<boolean>
	sealed_words: Uint8Array
	state: string
	told_chair_at: Date
	chair_seen_at: Date | null
	assigned_to: string | null
	assigned_by: string | null
	assigned_at: Date | null
	answered_at: Date | null
	answer_code: Generated<string>
	case_id: string | null
	return_code_hash: Uint8Array | null
	return_code_until: Date | null
	row_version: Generated<number>
	child_said: Generated<string>
}

interface AlertConflictTable {
	unit_id: string
	id: string
	alert_id: string
	person_id: string
	sealed_why: Uint8Array | null
	added_by: string
	added_at: Date
	removed_by: string | null
	removed_at: Date | null
}

interface AlertLinkTable {
	unit_id: string
	alert_id: string
	other_id: string
	linked_by: string
	linked_at: Date
}

interface AlertReplyTable {
	unit_id: string
	id: string
	alert_id: string
	at: Date
	by_person: string
	sealed_words: Uint8Array
}

export interface AlertsTables {
	'protection.alert': AlertTable
	'protection.alert_conflict': AlertConflictTable
	'protection.alert_link': AlertLinkTable
	'protection.alert_reply': AlertReplyTable
}
