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

interface AssignmentTable {
	unit_id: string
	case_id: string
	person_id: string
	role: string
	from_at: Date
	to_at: Date | null
	by_person: string
}

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

interface CounterTable {
	unit_id: string
	name: string
	last_number: number
}

interface DangerAssessmentTable {
	unit_id: string
	id: string
	case_id: string
	at: Date
	by_person: string
	instrument: string
	instrument_version: string
	sealed: Uint8Array
	reassess_on: string
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

interface NoticeTable {
	unit_id: string
	id: string
	person_id: string
	at: Date
	kind: string
	subject_id: string | null
	seen_at: Date | null
}

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

interface RecordKeyTable {
	unit_id: string
	record_id: string
	unit_key_version: number
	wrapped: Uint8Array | null
	destroyed_at: Date | null
	destroyed_by: string | null
}

interface ReferralTable {
	unit_id: string
	id: string
	case_id: string
	code: string
	need: string
	to_agency: string | null
	to_service: string | null
	consent_id: string | null
	legal_ground: Generated<string>
	sealed_ground: Uint8Array | null
	sealed_facts: Uint8Array | null
	sent_at: Date
	sent_by: string
	until_on: string
	state: string
	answered_at: Date | null
	answered_by: string | null
	sealed_answer: Uint8Array | null
	done_at: Date | null
	reminded_at: Date | null
	reminders: Generated<number>
	review_due_at: Date | null
	reviewed_at: Date | null
	reviewed_by: string | null
	row_version: Generated<number>
	receiver: string
	finding: Generated<string>
	sealed_finding: Uint8Array | null
}

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

interface ServiceTable {
	unit_id: string
	id: string
	kind: string
	needs: string[]
	agency_id: string | null
	sealed: Uint8Array
	capacity: number | null
	keeper_id: string | null
	publish_consent_at: Date | null
	publish_ended_at: Date | null
	verified_on: string | null
	ended_on: string | null
	row_version: Generated<number>
	sealed_place: Uint8Array | null
	publish_how: Generated<string>
}

interface SettingTable {
	unit_id: string
	name: string
	value: unknown
	changed_at: Date
	changed_by: string | null
}

interface StayTable {
	unit_id: string
	id: string
	service_id: string
	from_at: Date
	latest_to: string
	to_at: Date | null
	people: number
}

interface SupportTable {
	unit_id: string
	id: string
	case_id: string
	item: string
	on_day: string
	amount_dong: string
	rate_source: Generated<string>
	sealed: Uint8Array | null
	by_person: string
}

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

interface UnitKeyTable {
	unit_id: string
	version: number
	master_id: string
	wrapped: Uint8Array
	made_at: Date
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

export interface SealedTables {
	'protection.alert': AlertTable
	'protection.alert_conflict': AlertConflictTable
	'protection.alert_link': AlertLinkTable
	'protection.alert_reply': AlertReplyTable
	'protection.assignment': AssignmentTable
	'protection.breach': BreachTable
	'protection.break_glass': BreakGlassTable
	'protection.case_event': CaseEventTable
	'protection.case_file': CaseFileTable
	'protection.case_part': CasePartTable
	'protection.clock': ClockTable
	'protection.conflict': ConflictTable
	'protection.consent': ConsentTable
	'protection.counter': CounterTable
	'protection.danger_assessment': DangerAssessmentTable
	'protection.data_request': DataRequestTable
	'protection.erasure': ErasureTable
	'protection.hold': HoldTable
	'protection.need_track': NeedTrackTable
	'protection.notice': NoticeTable
	'protection.order_event': OrderEventTable
	'protection.protective_order': ProtectiveOrderTable
	'protection.record_key': RecordKeyTable
	'protection.referral': ReferralTable
	'protection.released_table': ReleasedTableTable
	'protection.sealed_role': SealedRoleTable
	'protection.service': ServiceTable
	'protection.setting': SettingTable
	'protection.stay': StayTable
	'protection.support': SupportTable
	'protection.trace': TraceTable
	'protection.trace_head': TraceHeadTable
	'protection.unit_key': UnitKeyTable
	'protection.unlock': UnlockTable
	'protection.worker': WorkerTable
}
