import { z } from 'zod'
import { some, version } from '#kernel/form-fields.ts'
import { readAnswer } from './answers.ts'
import { casecode } from './forms.ts'
import { questionOf } from './questions.ts'
import { CLOSURES } from './steps.ts'

const alertCode = z.string().trim().default('').pipe(z.union([z.literal(''), z.string().regex(/^TB-\d{4,}$/, 'alert-code-wrong')], 'alert-code-wrong'))

export const BeginForm = z.object({ alertCode })
export const SearchForm = z.object({ name: some(80) })

/** The page of one question: what it may hold depends on the question named in the address. */
export const QuestionForm = z.looseObject({ code: casecode, question: z.string(), version: version.optional() }).transform(({ code, question: id, version, ...sent }, check) => {
	const question = questionOf(id)
	if (!question) {
		check.addIssue({ code: 'custom', message: 'not-found' })
		return z.NEVER
	}
	const { answer, faults } = readAnswer(question, sent, new Date())
	for (const fault of faults) check.addIssue({ code: 'custom', path: [fault.field], message: fault.code })
	return { code, question: id, ...version === undefined ? {} : { version }, answer, notNow: id === 'safe-now' && sent['safe'] === 'no' }
})
export const SkipForm = z.object({ code: casecode, question: z.string() })

export const StepForm = z.object({ code: casecode, step: z.coerce.number('choose-one').int() })
export const StopForm = z.object({ code: casecode, words: some(500) })
export const ResumeForm = z.object({ code: casecode })
export const ApprovePlanForm = z.object({ code: casecode, version })
export const AskClosureForm = z.object({ code: casecode, why: z.enum(CLOSURES, 'choose-one'), words: some(1000) })
export const ApproveClosureForm = z.object({ code: casecode, agreed: z.enum(['yes', 'no'], 'choose-one').transform((answer) => answer === 'yes'), words: some(1000) })
