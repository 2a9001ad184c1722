import { z } from 'zod'
import { day, id, version, words } from '#kernel/form-fields.ts'
import { parseTypedNumber } from '#kernel/typed-number.ts'
import { measureOf } from './measures.ts'
import { COUNTINGS } from './so-far.ts'

/** Rows `measure-1`, `total-1`, `women-1`, `men-1`, … of the report form, as figures; empty rows are left out. */
export const FIGURE_ROWS = 4
export interface ReportedFigure {
	readonly measure: string
	readonly total: number
	readonly women: number | null
	readonly men: number | null
}

export const ReportForm = z.looseObject({
	taskId: id, rowVersion: version,
	kind: z.enum(['progress', 'result'], 'field-empty'),
	sentence: words(4000),
	percent: z.coerce.number('number-wrong').int('number-wrong').min(0, 'number-wrong').max(100, 'number-wrong').default(0),
	onDay: day,
	counting: z.enum(COUNTINGS, 'field-wrong').default('new')
}).transform((fields, check) => {
	const figures: ReportedFigure[] = []
	for (let row = 1; row <= FIGURE_ROWS; row++) {
		const text = (name: string) => String(fields[`${name}-${row}`] ?? '').trim()
		const measure = text('measure')
		if (!measure) continue
		const known = measureOf(measure)
		const [total, women, men] = [text('total'), text('women'), text('men')].map((typed) => (typed === '' ? null : parseTypedNumber(typed)))
		const issue = (field: string, message: string) => check.addIssue({ code: 'custom', message, path: [`${field}-${row}`] })
		if (!known) { issue('measure', 'field-wrong'); continue }
		for (const [name, value] of [['total', total], ['women', women], ['men', men]] as const) {
			if (text(name) !== '' && (value === null || value === undefined || !Number.isInteger(value) || value < 0 || value > 2_000_000_000)) issue(name, 'number-wrong')
		}
		const whole = total ?? (women !== null && women !== undefined && men !== null && men !== undefined ? women + men : null)
		if (whole === null || whole === undefined) issue('total', 'field-empty')
		else if (known.people && (women === null || men === null)) issue(women === null ? 'women' : 'men', 'sexes-needed')
		else if (known.people && (women ?? 0) + (men ?? 0) !== whole) issue('total', 'sexes-do-not-add-up')
		else figures.push({ measure, total: whole, women: known.people ? (women ?? null) : null, men: known.people ? (men ?? null) : null })
	}
	const files = (Array.isArray(fields['files']) ? fields['files'] : []).filter((file): file is File => file instanceof File && file.size > 0)
	return { taskId: fields.taskId, rowVersion: fields.rowVersion, kind: fields.kind, sentence: fields.sentence,
		percent: fields.percent, onDay: fields.onDay, counting: fields.counting, figures, files }
})
export type Report = z.output<typeof ReportForm>

export const DecideForm = z.object({ taskId: id, rowVersion: version })
export const ReturnForm = z.object({ taskId: id, rowVersion: version, reason: words(2000) })
export const ExtensionForm = z.object({ taskId: id, rowVersion: version, dueOn: day, reason: words(2000) })
export const ChaseForm = z.object({ taskId: id, sentence: words(2000) })

export const GiveTaskForm = z.object({
	title: words(500), leadAgencyId: id,
	partnerIds: z.array(id).default([]),
	dueOn: z.union([z.literal('').transform(() => null), day]).default(null),
	product: z.string().trim().max(500, 'field-too-long').default(''),
	basis: z.string().trim().max(200, 'field-too-long').default('')
})
