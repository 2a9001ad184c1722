import { z } from 'zod'
import { id, listOfLines, optionalDay, some, version, words } from '#kernel/form-fields.ts'
import { ANSWERS, type Answer } from './reading-answers.ts'

const answer = z.enum(Object.keys(ANSWERS) as [Answer, ...Answer[]], 'field-wrong')

/** Every change of a reading says which reading and which state of it was seen. */
export const ReadingForm = z.object({ sourceId: id, rowVersion: version })
const TaskForm = ReadingForm.extend({ assignmentId: id })

export const CorrectTaskForm = TaskForm.extend({
	title: words(1000), leadAgencyId: id.or(z.literal('').transform(() => null)).default(null), partnerIds: z.array(id).default([]),
	fromOn: optionalDay, toOn: optionalDay, product: some(500)
}).superRefine((one, check) => {
	if (one.fromOn && one.toOn && one.fromOn > one.toOn) check.addIssue({ code: 'custom', message: 'reading-days-turned', path: ['toOn'] })
})
export type CorrectedTask = z.output<typeof CorrectTaskForm>

export const CorrectHeadForm = ReadingForm.extend({
	title: words(500), year: z.coerce.number('field-wrong').int().min(2000, 'field-wrong').max(2099, 'field-wrong'), bases: listOfLines, preamble: some(4000), recipients: listOfLines,
	keptBy: some(100), signerAuthority: listOfLines, signerName: some(200)
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
