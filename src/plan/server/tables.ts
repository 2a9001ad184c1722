// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface AssignmentTable {
	unit_id: string
	plan_id: string
	id: string
	task_id: string
	line_id: string | null
	ordinal: number
	title: string
	lead_agency_id: string | null
	product: Generated<string>
	from_on: string | null
	to_on: string | null
	basis: Generated<string>
	span: unknown | null
	rule: Generated<string>
	confidence: Generated<string>
	doubt: Generated<string>
	checked: Generated<boolean>
}

interface AssignmentPartnerTable {
	unit_id: string
	assignment_id: string
	agency_id: string
}

interface LineTable {
	unit_id: string
	plan_id: string
	id: string
	line_key: string
	ordinal: number
	kind: string
	role: Generated<string>
	label: Generated<string>
	words: string
	span: unknown | null
}

interface PlanTable {
	unit_id: string
	id: string
	year: number
	version_number: number
	state: string
	title: string
	bases: Generated<unknown>
	preamble: Generated<string>
	recipients: Generated<unknown>
	kept_by: Generated<string>
	signer_authority: Generated<unknown>
	signer_name: Generated<string>
	source_id: string | null
	amends_id: string | null
	document_id: string | null
	return_reason: Generated<string>
	submitted_by: string | null
	submitted_at: Date | null
	approved_by: string | null
	approved_at: Date | null
	created_by: string | null
	created_at: Date
	row_version: Generated<number>
}

interface SourceTable {
	unit_id: string
	id: string
	file_id: string
	name: string
	sha256: string
	format: string
	blocks: unknown
	reading: unknown
	read_by: string | null
	read_at: Date
}

declare module '#kernel/context.ts' {
	interface Tables {
		'plan.assignment': AssignmentTable
		'plan.assignment_partner': AssignmentPartnerTable
		'plan.line': LineTable
		'plan.plan': PlanTable
		'plan.source': SourceTable
	}
}
