// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface PeriodTable {
	unit_id: string
	id: string
	kind: string
	year: number
	ordinal: number
	from_on: string
	to_on: string
	returns_due_on: string
	report_due_on: string
}

interface ReminderTable {
	unit_id: string
	period_id: string
	agency_id: string
	reminded_at: Date
	reminded_by_name: string
}

interface ReportTable {
	unit_id: string
	id: string
	period_id: string
	state: string
	prose: Generated<unknown>
	prose_saved_at: Date | null
	figures: unknown | null
	tree: unknown | null
	document_id: string | null
	return_reason: Generated<string>
	submitted_by: string | null
	submitted_at: Date | null
	signed_by: string | null
	signed_at: Date | null
	row_version: Generated<number>
}

interface ReturnTable {
	unit_id: string
	period_id: string
	agency_id: string
	results: Generated<string>
	difficulties: Generated<string>
	proposals: Generated<string>
	sent_by: string | null
	sent_by_name: string
	sent_at: Date
	row_version: Generated<number>
}

declare module '#kernel/context.ts' {
	interface Tables {
		'reporting.period': PeriodTable
		'reporting.reminder': ReminderTable
		'reporting.report': ReportTable
		'reporting.return': ReturnTable
	}
}
