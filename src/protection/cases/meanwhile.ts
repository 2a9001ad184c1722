import { appended } from './account.ts'
import { isTyped } from './answers.ts'
import type { Ask } from './questions.ts'

type Value = string | boolean | null

/** What to write of a form whose fields another may have changed since the page was shown; no words are lost. A field this
 *  person left as it was shown stays as it is now; two texts stand one below the other, the later with its day, hour and
 *  writer; what another has written meanwhile is not emptied.
 *  @param was whether the page showed this value in this field */
export function mergeShown<Fields extends Readonly<Record<string, unknown>>>(stored: Fields, sent: Partial<Fields>, was: (field: string, value: Value) => boolean, mark: { readonly at: Date; readonly by: string }): { written: Partial<Fields>; both: boolean } {
	const written: Record<string, Value> = {}
	let both = false
	for (const [field, value] of Object.entries(sent) as [string, Value][]) {
		const there = (stored as Readonly<Record<string, Value>>)[field] ?? null
		if (value === there || was(field, there)) written[field] = value
		else if (was(field, value)) continue
		else if (typeof value === 'string' && typeof there === 'string' && there !== '') {
			both = true
			if (value !== '') written[field] = appended(there, value, mark)
		} else written[field] = value
	}
	return { written: written as Partial<Fields>, both }
}

/** The same for an answer of the intake, whose typed words no page shows: it is known only that somebody wrote there meanwhile.
 *  Words stand one below the other, lists are put together, of single choices the later one is her word now.
 *  null: a number, a year or a day given otherwise meanwhile, or words to be taken away, want a look first. */
export function mergeAnswer(ask: Ask, stored: unknown, sent: unknown, mark: { readonly at: Date; readonly by: string }): { value: unknown } | null {
	const empty = stored === '' || stored === null || stored === undefined || (Array.isArray(stored) && stored.length === 0)
	if (empty || JSON.stringify(stored) === JSON.stringify(sent)) return { value: sent }
	if (Array.isArray(stored) && Array.isArray(sent)) return { value: [...stored as unknown[], ...(sent as unknown[]).filter((one) => !stored.includes(one))] }
	if (!isTyped(ask)) return { value: sent }
	const words = ask.manner === 'words' || ask.manner === 'account'
	return words && typeof stored === 'string' && typeof sent === 'string' && sent !== '' ? { value: appended(stored, sent, mark) } : null
}
