// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated, GeneratedAlways } from 'kysely'

interface PersonTable {
	unit_id: string
	id: string
	user_id: string | null
	full_name: string
	position_title: Generated<string>
	agency_id: string | null
	phone: Generated<string>
	email: Generated<string>
	ends_on: string | null
	must_change_password: Generated<boolean>
	failed_tries: Generated<number>
	locked_until: Date | null
	row_version: Generated<number>
	created_at: Generated<Date>
	folded: GeneratedAlways<string>
	access_changed_at: Date | null
}

interface RoleHoldingTable {
	unit_id: string
	person_id: string
	role: string
	from_on: string
	to_on: string | null
}

interface SignInTryTable {
	subject: string
	window_start: Date
	tries: number
	locked_until: Date | null
}

interface UnitTable {
	id: string
	kind: string
	parent_id: string | null
	ward_id: string | null
	name: string
	short_name: string
	symbol: Generated<string>
	place: Generated<string>
	issuer: Generated<string[]>
	ordered_by_plan: Generated<boolean>
	sort: Generated<number>
	sample: Generated<boolean>
	ended_on: string | null
	folded: GeneratedAlways<string>
}

interface UnitAliasTable {
	unit_id: string
	folded: string
	agency_id: string
	words: Generated<string>
}

interface UnitAncestorTable {
	ancestor_id: string
	unit_id: string
}

declare module '#kernel/context.ts' {
	interface Tables {
		'identity.person': PersonTable
		'identity.role_holding': RoleHoldingTable
		'identity.sign_in_try': SignInTryTable
		'identity.unit': UnitTable
		'identity.unit_alias': UnitAliasTable
		'identity.unit_ancestor': UnitAncestorTable
	}
}
