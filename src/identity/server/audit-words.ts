import { RIGHTS } from '#rights/rights.ts'
import * as messages from '#words/messages.js'

type Locale = 'vi' | 'en'
type Sentence = (params: object, options: { locale: Locale }) => string

export const AUDIT_VERBS: readonly string[] = ['sign-in', 'sign-out', 'set-up', ...Object.keys(RIGHTS)]

function find(kind: string, code: string, locale: Locale): string | null {
	return (messages as unknown as Record<string, Sentence | undefined>)[`${kind}_${code.replaceAll('-', '_')}`]?.({}, { locale }) ?? null
}

/** What the log calls a verb, a kind of thing, a reason. On the server only: the browser gets the sentence. */
export function verbWords(verb: string, locale: Locale): string {
	return find('identity_verb', verb, locale) ?? verb
}

export function thingWords(kind: string, locale: Locale): string {
	return find('identity_thing', kind, locale) ?? kind
}

/** The refusal's own sentence, unless it has numbers that the log did not keep. */
export function reasonWords(code: string, locale: Locale): string {
	const own = find('identity_reason', code, locale)
	if (own) return own
	const sentence = find('refused', code, locale)
	return sentence && !sentence.includes('undefined') ? sentence : code
}
