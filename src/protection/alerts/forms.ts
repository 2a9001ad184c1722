import { z } from 'zod'
import { id, optionalDay, some, version, words } from '#kernel/form-fields.ts'
import { ALERT_DOORS, ANSWERS, CHILD_DECISIONS, CLOSINGS } from './alert.ts'

const CODE = /^TB-\d{4,}$/
const asked = { code: z.string().regex(CODE, 'not-found'), version }
const UNSAID = ['yes', 'no', 'unsaid'] as const

export const TakeForm = z.object(asked)
export const AssignForm = z.object({ ...asked, personId: id, lateReason: some(500) })
export const ConfirmForm = z.object({ ...asked, lateReason: some(500) })
export const AnswerForm = z.object({ ...asked, answer: z.enum(ANSWERS, 'choose-one'), note: some(500) })
export const ReplyForm = z.object({ ...asked, text: words(1000) })
export const LinkForm = z.object({ ...asked, other: z.string('field-empty').trim().toUpperCase().regex(CODE, 'alert-code-wrong') })
export const CloseForm = z.object({ ...asked, closing: z.enum(CLOSINGS, 'choose-one'), reason: words(500) })
export const DecideChildForm = z.object({ ...asked, decision: z.enum(CHILD_DECISIONS, 'choose-one'), reason: words(500) })
export const KeepOutForm = z.object({ ...asked, personId: id, why: words(500) })
export const LetNearForm = z.object({ ...asked, conflictId: id })
export const ContactForm = z.object({ code: asked.code })

/** A report heard by telephone, in person or from the hotline. The hour is of the day given, or of today; none is now. */
export const NoteForm = z.object({
	door: z.enum(ALERT_DOORS, 'choose-one'), inDanger: z.enum(UNSAID, 'choose-one'), child: z.enum(UNSAID, 'choose-one'),
	villageId: z.string().default('').transform((text) => text || null).pipe(id.nullable()),
	heardHour: z.string().trim().default('').transform((text) => text.replace(/[.hg]/i, ':')).pipe(z.union([z.literal(''), z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'hour-wrong')], 'hour-wrong')),
	heardOn: optionalDay, lateReason: some(500), place: some(200), reachSender: some(120), senderName: some(120), note: some(500), keptOut: z.array(id).default([]), sheet: z.string().default('')
})

/** The moment a typed hour and day mean in Viet Nam; an hour alone is of today, neither is now. */
export function heardAt(hour: string, day: string | null, today: string, now: Date): Date {
	return hour === '' && day === null ? now : new Date(`${day ?? today}T${(hour || '00:00').padStart(5, '0')}:00+07:00`)
}
