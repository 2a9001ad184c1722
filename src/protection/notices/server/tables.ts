// Written from the database by `npm run tables`; change a migration, not this file.

interface NoticeTable {
	unit_id: string
	id: string
	person_id: string
	at: Date
	kind: string
	subject_id: string | null
	seen_at: Date | null
}

export interface NoticesTables {
	'protection.notice': NoticeTable
}
