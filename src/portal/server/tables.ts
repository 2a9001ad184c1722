// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

interface NumberTable {
	unit_id: string
	id: string
	name: string
	digits: string
	kind: string
	note: Generated<string>
	source: Generated<string>
	sort: Generated<number>
	shown: Generated<boolean>
	checked_on: string | null
	checked_by: string | null
	row_version: Generated<number>
}

interface PageTable {
	unit_id: string
	about: Generated<string>
	address: Generated<string>
	hours: Generated<string>
	who_reads: Generated<string>
	leave_to: Generated<string>
	code_days: Generated<number>
	row_version: Generated<number>
}

interface ReturnCodeTable {
	unit_id: string
	code_hash: string
	sent_hash: string
	delivered: Generated<boolean>
	expires_on: string
}

interface TryTable {
	unit_id: string
	subject: string
	tries: number
	since: Date
	next_at: Date
}

declare module '#kernel/context.ts' {
	interface Tables {
		'portal.number': NumberTable
		'portal.page': PageTable
		'portal.return_code': ReturnCodeTable
		'portal.try': TryTable
	}
}
