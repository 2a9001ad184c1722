import { z } from 'zod'
import { id, listOfLines, optionalDay, some, version, words } from '#kernel/form-fields.ts'
import { lineActOf, type TypedLine } from './parts.ts'


export const PlanForm = z.object({ planId: id, rowVersion: version })
export const ReturnPlanForm = z.object({ planId: id, rowVersion: version, reason: words(2000) })
export const StartForm = z.object({ year: z.coerce.number().int().min(2000, 'field-wrong').max(2099, 'field-wrong') })

export const HeadForm = z.object({
	planId: id, rowVersion: version, title: words(500), bases: listOfLines, preamble: some(4000),
	recipients: listOfLines, keptBy: some(100)
})
export type TypedHead = z.output<typeof HeadForm>

const KINDS = ['section', 'group', 'paragraph', 'item', 'agency', 'duty'] as const

/** Rows `id-0`, `kind-0`, `label-0`, `words-0`, … of one part. A new line may stay empty until it is saved. */
export const PartForm = z.looseObject({ planId: id, rowVersion: version, part: z.string(), button: z.string().default('save'), count: z.coerce.number().int().min(0).max(500) })
	.transform((fields, check) => {
		const act = lineActOf(fields.button)
		const lines: TypedLine[] = []
		for (let row = 0; row < fields.count; row++) {
			const text = (name: string) => String(fields[`${name}-${row}`] ?? '').trim()
			const kind = KINDS.find((one) => one === text('kind'))
			const line = { id: text('id'), kind: kind ?? 'paragraph', label: text('label').slice(0, 20), words: text('words') }
			const issue = (field: string, message: string) => check.addIssue({ code: 'custom', message, path: [`${field}-${row}`] })
			if (!id.safeParse(line.id).success || !kind) issue('words', 'field-wrong')
			else if (line.words === '' && !(act.act === 'remove' && act.id === line.id)) issue('words', 'field-empty')
			else if (line.words.length > 6000) issue('words', 'field-too-long')
			lines.push(line)
		}
		return { planId: fields.planId, rowVersion: fields.rowVersion, part: fields.part, act, lines }
	})
export type TypedPart = z.output<typeof PartForm>

export const SectionForm = z.object({ planId: id, rowVersion: version, label: some(20), words: words(300) })

export const AssignmentForm = z.object({
	planId: id, rowVersion: version, taskId: z.union([z.literal('new'), id]),
	title: words(1000), leadAgencyId: id.or(z.literal('').transform(() => null)), partnerIds: z.array(id).default([]),
	lineKey: id.or(z.literal('').transform(() => null)).default(null), fromOn: optionalDay, toOn: optionalDay, product: some(500), basis: some(100)
}).superRefine((one, check) => {
	if (one.fromOn && one.toOn && one.fromOn > one.toOn) check.addIssue({ code: 'custom', message: 'days-turned', path: ['toOn'] })
})
export type TypedAssignment = z.output<typeof AssignmentForm>

export const RemoveAssignmentForm = z.object({ planId: id, rowVersion: version, taskId: id })
