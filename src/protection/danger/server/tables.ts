// Written from the database by `npm run tables`; change a migration, not this file.

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

export interface DangerTables {
	'protection.danger_assessment': DangerAssessmentTable
}
