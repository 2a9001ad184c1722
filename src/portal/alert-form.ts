import { z } from 'zod'
import { words } from '#kernel/form-fields.ts'

const UNSAID = ['yes', 'no', 'unsaid'] as const

/** The four questions of "Có người cần giúp". None is about what happened, none asks her name or her street. */
export const AlertForm = z.object({
	danger: z.enum(UNSAID, 'choose-one'),
	/** Id of a village, or `other`. */
	village: z.string('choose-one').min(1, 'choose-one'),
	child: z.enum(UNSAID, 'choose-one'),
	reach: words(120),
	sheet: z.string().default('')
})
export type AlertAnswers = z.output<typeof AlertForm>

/** What may stand in the form again after a fault: choices, never what was typed. */
export const ALERT_ECHO = ['danger', 'village', 'child'] as const
