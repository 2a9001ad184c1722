import { z } from 'zod'
import { optionalDay, some } from '#kernel/form-fields.ts'
import { BREACHES } from '#protection/orders/forms.ts'
import { hour } from '#protection/orders/moment.ts'
import { WATCH_REPORTS } from '#protection/orders/watched-order.ts'

/** What the one who watches reports: that nothing happened, a breach, or that a confirmed contact is over. */
export const WatchForm = z.object({
	kind: z.enum(WATCH_REPORTS, 'choose-one'), what: z.enum(BREACHES, 'choose-one').optional(), breachHour: hour, breachOn: optionalDay, words: some(1000), sheet: z.string().default('')
}).refine((form) => form.kind !== 'breach' || form.what !== undefined, { path: ['what'], message: 'choose-one' })
export type WatchAnswers = z.output<typeof WatchForm>

/** What may stand in the form again after a fault: choices and hours, never what was typed. */
export const WATCH_ECHO = ['what', 'breachHour', 'breachOn'] as const
