import { z } from 'zod'
import { day, id, words } from '#kernel/form-fields.ts'

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
