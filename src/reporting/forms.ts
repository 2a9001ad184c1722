import { z } from 'zod'
import { day } from '#kernel/form-fields.ts'
import { periodOf } from './periods.ts'
import { PROSE_FIELDS, PROSE_LIMIT } from './prose.ts'

const period = z.string('field-empty').refine((slug) => periodOf(slug) !== null, 'field-wrong')
const version = z.coerce.number('field-wrong').int('field-wrong')
const words = z.string().trim().max(4000, 'field-too-long').default('')

export const OpenPeriodForm = z.object({ period, returnsDueOn: day, reportDueOn: day })
	.refine((asked) => asked.returnsDueOn === '' || asked.reportDueOn === '' || asked.returnsDueOn <= asked.reportDueOn, { path: ['returnsDueOn'], message: 'returns-after-report' })

/** An agency's return: it may have nothing to say of a part, not of all. */
export const SendReturnForm = z.object({ period, rowVersion: version, results: words, difficulties: words, proposals: words })
	.refine((asked) => asked.results !== '', { path: ['results'], message: 'field-empty' })

export const WriteProseForm = z.object({
	period, rowVersion: version, field: z.enum(PROSE_FIELDS, 'field-wrong'), text: z.string().trim().max(PROSE_LIMIT, 'field-too-long').default('')
})

/** One body by its id, or every one whose return is missing. */
export const ChaseReturnsForm = z.object({ period, agencyId: z.union([z.literal('').transform(() => null), z.uuid('field-wrong')]).default(null) })

export const DecideForm = z.object({ period, rowVersion: version })
export const ReturnReportForm = z.object({ period, rowVersion: version, reason: z.string('field-empty').trim().min(1, 'field-empty').max(2000, 'field-too-long') })

export type ToOpen = z.output<typeof OpenPeriodForm>
export type ToSend = z.output<typeof SendReturnForm>
export type ToWrite = z.output<typeof WriteProseForm>
export type ToChase = z.output<typeof ChaseReturnsForm>
export type ToDecide = z.output<typeof DecideForm>
export type ToReturn = z.output<typeof ReturnReportForm>
