// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated, GeneratedAlways } from 'kysely'

interface EventTable {
	unit_id: string
	id: string
	task_id: string
	at: Date
	kind: string
	person_id: string | null
	person_name: string
	agency_id: string | null
	sentence: Generated<string>
	due_on: string | null
	percent: number | null
}

interface FigureTable {
	unit_id: string
	id: string
	task_id: string
	event_id: string
	agency_id: string
	measure: string
	total: number
	women: number | null
	men: number | null
	on_day: string
	state: Generated<string>
	counting: Generated<string>
}

interface TaskTable {
	unit_id: string
	id: string
	year: number
	number: number
	plan_id: string | null
	line_key: string | null
	title: string
	product: Generated<string>
	basis: Generated<string>
	theme: Generated<string>
	lead_agency_id: string
	from_on: string | null
	due_on: string | null
	first_due_on: string | null
	state: string
	done_on: string | null
	percent: Generated<number>
	given_at: Date
	row_version: Generated<number>
	folded: GeneratedAlways<string>
}

interface TaskCounterTable {
	unit_id: string
	year: number
	last_number: number
}

interface TaskPartnerTable {
	unit_id: string
	task_id: string
	agency_id: string
	state: Generated<string>
}

declare module '#kernel/context.ts' {
	interface Tables {
		'work.event': EventTable
		'work.figure': FigureTable
		'work.task': TaskTable
		'work.task_counter': TaskCounterTable
		'work.task_partner': TaskPartnerTable
	}
}
