import type { FactCode } from './what-may-go.ts'

/** One fact as it is told: the words that stood in the case when it was sent. */
export interface ToldFact { readonly fact: FactCode; readonly text: string }

/** Where each fact stands in the parts of a case: part, then fields of it in the order they are told. A shelter's part and
 *  the part about who reported are not here. */
export const STANDS_IN: Readonly<Record<FactCode, { readonly part: string; readonly fields: readonly string[] }>> = {
	'call-name': { part: 'person', fields: ['callMe'] },
	'full-name': { part: 'person', fields: ['fullName'] },
	'birth-year': { part: 'person', fields: ['birthYear'] },
	'safe-contact': { part: 'contact', fields: ['value', 'through', 'days', 'hours', 'ifAnotherAnswers'] },
	address: { part: 'person', fields: ['address'] },
	language: { part: 'person', fields: ['language'] },
	children: { part: 'household', fields: ['children'] },
	disability: { part: 'person', fields: ['disability'] },
	health: { part: 'health', fields: ['state'] },
	danger: { part: 'danger', fields: ['words'] },
	incident: { part: 'facts', fields: ['when', 'where'] },
	perpetrator: { part: 'perpetrator', fields: ['name', 'relation'] },
	account: { part: 'account', fields: ['text'] }
}

/** The facts asked for, read from opened parts; what the case does not know is left out. */
export function readFrom(parts: Readonly<Record<string, unknown>>, facts: readonly FactCode[]): ToldFact[] {
	return facts.flatMap((fact) => {
		const { part, fields } = STANDS_IN[fact]
		const known = parts[part]
		if (typeof known !== 'object' || known === null) return []
		const text = fields.map((field) => wordsOf((known as Record<string, unknown>)[field])).filter(Boolean).join(' · ')
		return text ? [{ fact, text }] : []
	})
}

function wordsOf(value: unknown): string {
	if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ')
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
