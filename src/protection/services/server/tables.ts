// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

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

export interface ServicesTables {
	'protection.service': ServiceTable
	'protection.stay': StayTable
	'protection.support': SupportTable
}
