import { z } from 'zod'
import { optionalDay, some } from '#kernel/form-fields.ts'

export const casecode = z.string().regex(/^KX-\d{4,}$/, 'not-found')
const yes = z.literal('yes').optional().transform((value) => value === 'yes')
const CONTACTS = ['called', 'met', 'she-called', 'not-reached', 'another-answered'] as const

/** An hour as it is typed: 14:05, 14.05, 14h05, 14 giờ; empty is none. */
const optionalHour = z.string().trim().default('').transform((text) => text.replace(/\s*(giờ|h|g|\.|:)\s*/i, ':').replace(/^(\d{1,2}):?$/, '$1:00'))
	.pipe(z.union([z.literal(''), z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'hour-wrong')], 'hour-wrong'))

export const OpenContactForm = z.object({ code: casecode, outsideHours: yes })

/** A day without an hour, or an hour without a day, is not a moment. */
export const RecordContactForm = z.object({
	code: casecode, kind: z.enum(CONTACTS, 'choose-one'), words: some(2000), nextOn: optionalDay, nextHour: optionalHour, herWish: yes
}).superRefine(({ nextOn, nextHour }, check) => {
	if (nextOn && !nextHour) check.addIssue({ code: 'custom', path: ['nextHour'], message: 'hour-wrong' })
	if (!nextOn && nextHour) check.addIssue({ code: 'custom', path: ['nextOn'], message: 'day-wrong' })
}).transform(({ nextOn, nextHour, ...rest }) => ({ ...rest, nextAt: nextOn && nextHour ? new Date(`${nextOn}T${nextHour.padStart(5, '0')}:00+07:00`) : null }))
