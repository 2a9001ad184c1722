import { z } from 'zod'
import { day, id, some } from '#kernel/form-fields.ts'
import { casecode } from '../cases/forms.ts'
import { isDecided, OFFENDER_KINDS } from './measure.ts'

export const OffenderForm = z.object({ code: casecode, sheet: id, kind: z.enum(OFFENDER_KINDS, 'choose-one'), onDay: day, decidedBy: some(300), words: some(2000) })
	.superRefine(({ kind, decidedBy }, check) => {
		if (isDecided(kind) && decidedBy === '') check.addIssue({ code: 'custom', path: ['decidedBy'], message: 'field-empty' })
	})
export const WindowOverForm = z.object({ code: casecode })
