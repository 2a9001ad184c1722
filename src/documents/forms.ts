import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { parseTypedDay } from '#kernel/typed-day.ts'

const id = z.uuid('field-wrong')
const words = (most: number) => z.string('field-empty').trim().min(1, 'field-empty').max(most, 'field-too-long')
const day = z.string('field-empty').min(1, 'field-empty').transform((text, check) => {
	const parsed = parseTypedDay(text, dayOf(new Date()))
	if (!parsed) check.addIssue({ code: 'custom', message: 'day-wrong' })
	return parsed ?? ''
})
/** An empty file box sends a file without bytes. */
const file = z.unknown().optional().transform((value) => (value instanceof File && value.size > 0 ? value : null))

export const IncomingForm = z.object({
	numberText: words(60), issuerText: words(200), subject: words(500), issuedOn: day, receivedOn: day, file
})
export type Incoming = z.output<typeof IncomingForm>

export const LetterForm = z.object({
	documentId: id,
	/** Places in Nơi nhận. */
	recipients: z.array(z.coerce.number().int().min(0)).default([]).refine((chosen) => chosen.length > 0, 'recipient-needed'),
	message: words(4000)
})
export type LetterAsked = z.output<typeof LetterForm>

export const IssueLetterForm = z.object({ documentId: id, rowVersion: z.coerce.number().int() })
