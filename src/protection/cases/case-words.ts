import * as m from '#words/messages.js'
import type { SafeContact } from '../alerts/help-request.ts'
import { LEVEL_WORDS } from '../danger/level-words.ts'
import { NEED_WORDS } from '../services/say.ts'

type Words = Readonly<Record<string, ((params: Record<string, string>) => string) | undefined>>
const said = m as unknown as Words
const key = (code: string) => code.replaceAll('-', '_')

export interface Told { readonly kind: string; readonly words: Readonly<Record<string, string>> }

/** What happened, in one line. */
export function eventWords({ kind, words }: Told): string {
	if (kind === 'contacted') return said[`cases_contact_${key(words['kind'] ?? '')}`]?.({}) ?? m.cases_event_contacted()
	if (kind === 'need') return m.cases_event_need({ need: needWords(words['need'] ?? ''), state: needStateWords(words['state'] ?? '') })
	if (kind === 'step') return m.cases_event_step({ step: stepWords(Number(words['step'])) })
	const what = said[`cases_event_${key(kind)}`]?.({}) ?? kind
	return words['need'] ? m.cases_event_for_need({ what, need: needWords(words['need']) }) : what
}

/** What was written of it, beside the line; of an assessment the level, in the reader's language. */
export function eventDetail({ kind, words }: Told): string {
	if (kind !== 'danger-assessed') return words['words'] ?? ''
	const kept = words['words'] ?? ''
	return levelWords({ words: kept, outcome: words['outcome'] ?? Object.entries(LEVEL_WORDS).find(([, said]) => said === kept)?.[0] ?? '' })
}

export function stepWords(step: number): string {
	return said[`cases_step_${step}`]?.({}) ?? ''
}
export function stateWords(state: string): string {
	return said[`cases_state_${key(state)}`]?.({}) ?? state
}
export function needWords(need: string): string {
	return NEED_WORDS[need as keyof typeof NEED_WORDS]?.() ?? need
}
export function needStateWords(state: string): string {
	return said[`cases_need_${key(state)}`]?.({}) ?? state
}

/** How she may be reached: whether, on which days, in which parts of the day. Never the number. */
export function contactWords(contact: Pick<SafeContact, 'may' | 'channel' | 'days' | 'hours'>): string {
	if (contact.may !== 'yes') return contact.may === 'no' ? m.cases_contact_no() : m.cases_contact_unsaid()
	const how = said[`cases_channel_${key(contact.channel ?? 'call')}`]?.({}) ?? ''
	const hours = contact.hours.map((part) => said[`cases_hours_${part}`]?.({}) ?? part).join(', ')
	return [how, hours, contact.days ? said[`cases_days_${key(contact.days)}`]?.({}) ?? '' : ''].filter(Boolean).join(', ')
}

/** The level in the reader's language; as it was kept where the outcome is one nobody knows any more. */
export function levelWords({ words, outcome }: { readonly words: string; readonly outcome: string }): string {
	return said[`cases_level_${key(outcome)}`]?.({}) ?? words
}
