import { z } from 'zod'

/** A reporting year; whether it has begun the verb knows. */
export const YearForm = z.object({ year: z.coerce.number('field-wrong').int('field-wrong').min(2000, 'field-wrong').max(2100, 'field-wrong') })
