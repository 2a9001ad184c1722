import { z } from 'zod'
import { day, id, some, words } from '#kernel/form-fields.ts'
import { fitsSlots, wordsByLine, type WardList } from '../figures/ward-words.ts'
import { BREACH_CONTENTS } from './breach.ts'
import { RETENTION_RULES, type KeptThing } from './retention.ts'

export const REQUEST_KINDS = ['view', 'provide', 'correct', 'delete', 'withdraw-consent', 'restrict', 'object', 'protect', 'outside-scope'] as const
export const OUTCOMES = ['done', 'partly', 'refused'] as const
export const BREACH_DATA = ['basic', 'sensitive', 'biometric', 'location'] as const

const caseCode = z.string().trim().toUpperCase().regex(/^(KX-\d{4,})?$/, 'field-wrong').default('')
const ticked = z.string().default('').transform((text) => text !== '')

export const RequestForm = z.object({ kind: z.enum(REQUEST_KINDS, 'choose-one'), caseCode, who: words(300), identity: words(500), asks: words(2000), safeWay: some(300), throughProcessor: ticked })
export const RequestStepForm = z.object({ requestId: id })
export const LengthenForm = RequestStepForm.extend({ reason: words(500) })
export const AnswerRequestForm = RequestStepForm.extend({ outcome: z.enum(OUTCOMES, 'choose-one'), answer: words(2000), lateReason: some(1000) })

const contents = Object.fromEntries(BREACH_CONTENTS.map((content) => [content, some(2000)])) as Record<(typeof BREACH_CONTENTS)[number], ReturnType<typeof some>>
const dataKinds = z.array(z.enum(BREACH_DATA)).default([])
export const BreachForm = z.object({ ...contents, 'what-happened': words(2000), data: dataKinds, concernsCases: ticked })
export const BreachStepForm = z.object({ breachId: id })
export const NotifyForm = BreachStepForm.extend({ ...contents, told: words(500) })
export const CloseBreachForm = BreachStepForm.extend({ peopleTold: some(1000) })

export const EraseForm = z.object({ kind: z.enum(['case', 'alert']), code: z.string().trim().toUpperCase().regex(/^(KX|TB)-\d{4,}$/, 'field-wrong'), reason: words(1000), also: ticked, sure: z.literal('yes', 'tick-to-erase') })

/** Until when a thing stays, and why. `kind` follows from the code. */
export const HoldForm = z.object({ code: z.string().trim().toUpperCase().regex(/^(KX|TB)-\d{4,}$/, 'field-wrong'), reason: words(1000), until: day })
	.transform((asked) => ({ ...asked, kind: asked.code.startsWith('TB-') ? ('alert' as const) : ('case' as const) }))
export const LiftForm = z.object({ holdId: id })

const months = z.coerce.number('field-wrong').int('field-wrong').min(1, 'field-wrong').max(1200, 'field-wrong')
export const MonthsForm = z.object(Object.fromEntries(RETENTION_RULES.map(({ thing, months: least, kind, status }) => [thing, kind === 'at-least' && status === 'verified' ? months.min(least, 'months-too-few') : months])) as Record<KeptThing, typeof months>)

const wardWords = (list: WardList) => some(1000).transform(wordsByLine).refine((words) => fitsSlots(list, words), list === 'ethnicity' ? 'ten-words-at-most' : 'five-words-at-most')
const minutes = z.coerce.number('field-wrong').int('field-wrong').min(1, 'field-wrong').max(1440, 'field-wrong')
export const SettingsForm = z.object({
	threshold: z.coerce.number('field-wrong').int('field-wrong').min(3, 'threshold-too-small').max(50, 'field-wrong'), atOnce: minutes, callBack: minutes,
	telephone: z.string().trim().regex(/^(\+?[\d .]{3,20})?$/, 'field-wrong').default(''), ethnicities: wardWords('ethnicity'), practices: wardWords('harmful_traditional_practice')
})
