import { z } from 'zod'
import { dayOf } from './day.ts'
import { parseTypedDay } from './typed-day.ts'

/** What the fields of every form are made of. Messages are issue codes; their words are in messages/. */
export const id = z.uuid('field-wrong')
/** row_version of what the page showed. */
export const version = z.coerce.number().int()
/** Words that must be there, `most` letters at most. */
export const words = (most: number) => z.string('field-empty').trim().min(1, 'field-empty').max(most, 'field-too-long')
/** Words that may be missing. */
export const some = (most: number) => z.string().trim().max(most, 'field-too-long').default('')
/** One thing a line; empty lines are left out. */
export const listOfLines = z.string().default('').transform((text) => text.split('\n').map((line) => line.trim()).filter(Boolean))

/** A typed day that must be there, as 'yyyy-mm-dd'. */
export const day = z.string('field-empty').min(1, 'field-empty').transform((text, check) => understood(text, check) ?? '')
/** A typed day, or null for an empty box. */
export const optionalDay = z.string().default('').transform((text, check) => (text === '' ? null : understood(text, check)))

function understood(text: string, check: { addIssue(issue: { code: 'custom'; message: string }): void }): string | null {
	const parsed = parseTypedDay(text, dayOf(new Date()))
	if (!parsed) check.addIssue({ code: 'custom', message: 'day-wrong' })
	return parsed
}
