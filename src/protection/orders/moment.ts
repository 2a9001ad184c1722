import { z } from 'zod'
import { optionalDay } from '#kernel/form-fields.ts'

/** "14:05", "8h30", "8.30"; or nothing. */
export const hour = z.string().trim().default('').transform((text) => text.replace(/[.hg]/i, ':').replace(/:$/, ':00')).pipe(z.union([z.literal(''), z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'hour-wrong')], 'hour-wrong'))
export const on = optionalDay

/** The moment a typed hour and day mean in Viet Nam: an hour alone is of today, nothing is null, a day wants its hour. */
export function momentOf(typed: string, day: string | null, today: string): Date | null {
	return typed === '' ? null : new Date(`${day ?? today}T${typed.padStart(5, '0')}:00+07:00`)
}
