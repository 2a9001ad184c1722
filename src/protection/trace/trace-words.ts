import * as m from '#words/messages.js'
import { rightOf } from './trace-line.ts'

type Words = Readonly<Record<string, (() => string) | undefined>>
const said = m as unknown as Words

/** What was done, as a person says it. */
export function verbWords(verb: string): string {
	return said[`protection_verb_${verb.replaceAll('-', '_')}`]?.() ?? verb
}

/** By which right, or how it ended; empty where there is nothing to say. @param code of the line: the right first */
export function footingWords(outcome: string, code: string): string {
	if (outcome === 'refused') return m.protection_outcome_refused()
	return said[`protection_footing_${(code.startsWith('TE-') ? 'decide' : rightOf(code)).replaceAll('-', '_')}`]?.() ?? ''
}

/** A role behind the lock. */
export function roleWords(role: string): string {
	return said[`protection_role_${role.replaceAll('-', '_')}`]?.() ?? role
}
