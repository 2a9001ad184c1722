import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { parseTypedDay } from '#kernel/typed-day.ts'
import { ANSWERS, type Answer } from './reading-answers.ts'

const id = z.uuid('field-wrong')
const version = z.coerce.number().int()
const words = (most: number) => z.string('field-empty').trim().min(1, 'field-empty').max(most, 'field-too-long')
const some = (most: number) => z.string().trim().max(most, 'field-too-long').default('')
const lines = z.string().default('').transform((text) => text.split('\n').map((line) => line.trim()).filter(Boolean))
const day = z.string().default('').transform((text, check) => {
	if (text === '') return null
	const parsed = parseTypedDay(text, dayOf(new Date()))
	if (!parsed) check.addIssue({ code: 'custom', message: 'day-wrong' })
	return parsed
})
const answer = z.enum(Object.keys(ANSWERS) as [Answer, ...Answer[]], 'field-wrong')

/** Every change of a reading says which reading and which state of it was seen. */
export const ReadingForm = z.object({ sourceId: id, rowVersion: version })
const TaskForm = ReadingForm.extend({ assignmentId: id })

export const CorrectTaskForm = TaskForm.extend({
	title: words(1000), leadAgencyId: id.or(z.literal('').transform(() => null)).default(null), partnerIds: z.array(id).default([]),
	fromOn: day, toOn: day, product: some(500)
}).superRefine((one, check) => {
	if (one.fromOn && one.toOn && one.fromOn > one.toOn) check.addIssue({ code: 'custom', message: 'reading-days-turned', path: ['toOn'] })
})
export type CorrectedTask = z.output<typeof CorrectTaskForm>

export const CorrectHeadForm = ReadingForm.extend({
	title: words(500), year: z.coerce.number('field-wrong').int().min(2000, 'field-wrong').max(2099, 'field-wrong'), bases: lines, preamble: some(4000), recipients: lines,
	keptBy: some(100), signerAuthority: lines, signerName: some(200)
})
export type CorrectedHead = z.output<typeof CorrectHeadForm>

export const CheckForm = TaskForm.extend({ checked: z.enum(['yes', 'no']).transform((one) => one === 'yes') })
export const AnswerForm = TaskForm.extend({ answer, attendTitle: some(1000) })
export const AnswerAllForm = ReadingForm.extend({ answer })
export const MergeForm = TaskForm.extend({ otherId: z.uuid('field-empty') })
export const SplitForm = TaskForm
export const RemoveForm = TaskForm
export const RestoreForm = ReadingForm.extend({ key: z.string().max(80) })
export const AcceptForm = ReadingForm.extend({ asNewVersion: z.string().optional().transform((one) => one === 'yes') })

/** A document given as a file or as pasted text. */
export const ReadForm = z.object({ file: z.instanceof(File).optional(), text: z.string().max(3_000_000, 'field-too-long').default('') }).transform((form, check) => {
	const file = form.file && form.file.size > 0 ? form.file : null
	if (!file && form.file?.name && form.text === '') check.addIssue({ code: 'custom', message: 'reading-file-empty', path: ['file'] })
	else if (!file && form.text === '') check.addIssue({ code: 'custom', message: 'reading-nothing-given', path: ['file'] })
	return { file, text: form.text }
})
