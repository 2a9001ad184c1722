// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated } from 'kysely'

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

export interface ReferralsTables {
	'protection.referral': ReferralTable
}
