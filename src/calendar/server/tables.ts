// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface DayTable {
	unit_id: string
	day: string
	name: string
	closed: boolean
	source: string
	decided_by: string | null
	decided_by_name: string
	decided_at: Date
	row_version: Generated<number>
}

declare module '#kernel/context.ts' {
	interface Tables {
		'calendar.day': DayTable
	}
}
