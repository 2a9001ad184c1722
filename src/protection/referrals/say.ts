import * as m from '#words/messages.js'
import type { Answer } from './answer.ts'
import type { GivenHow } from './consent.ts'
import type { LegalGroundId } from './legal-grounds.ts'
import type { ReferralState } from './may-receive.ts'
import type { FactCode } from './what-may-go.ts'

type Say<Code extends string> = Readonly<Record<Code, () => string>>

export const FACT_WORDS: Say<FactCode> = {
	'call-name': m.services_fact_call_name, 'full-name': m.services_fact_full_name, 'birth-year': m.services_fact_birth_year, 'safe-contact': m.services_fact_safe_contact,
	address: m.services_fact_address, language: m.services_fact_language, children: m.services_fact_children, disability: m.services_fact_disability, health: m.services_fact_health,
	danger: m.services_fact_danger, incident: m.services_fact_incident, perpetrator: m.services_fact_perpetrator, account: m.services_fact_account
}
export const HOW_WORDS: Say<GivenHow> = { spoken: m.services_how_spoken, written: m.services_how_written, signed: m.services_how_signed }
export const GROUND_WORDS: Say<LegalGroundId> = {
	'threat-to-life': m.services_ground_threat_to_life, 'child-under-16': m.services_ground_child_under_16, 'emergency-life-health': m.services_ground_emergency_life_health
}
export const ANSWER_WORDS: Say<Answer> = { accepted: m.services_answer_accepted, done: m.services_answer_done, declined: m.services_answer_declined }
export const STATE_WORDS: Say<ReferralState> = {
	sent: m.services_ref_sent, accepted: m.services_ref_accepted, declined: m.services_ref_declined, done: m.services_ref_done, withdrawn: m.services_ref_withdrawn, expired: m.services_ref_expired
}

/** What may be known, in one line. */
export function sayFacts(facts: readonly FactCode[]): string {
	return facts.length > 0 ? facts.map((fact) => FACT_WORDS[fact]()).join(', ') : m.services_facts_none()
}
