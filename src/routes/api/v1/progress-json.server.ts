import { z } from '@hono/zod-openapi'
import { FIGURE_ROWS } from '#work/forms.ts'
import { COUNTINGS } from '#work/so-far.ts'

/** A report as JSON. Its rules are those of the page's form, which it becomes. */
export const ProgressJson = z.object({
	rowVersion: z.number('number-wrong').int('number-wrong'),
	kind: z.enum(['progress', 'result'], 'field-empty'),
	sentence: z.string('field-empty'),
	percent: z.number('number-wrong').default(0),
	onDay: z.string('field-empty').openapi({ description: 'the day the figures count for', example: '2026-11-20' }),
	counting: z.enum(COUNTINGS, 'field-wrong').default('new').openapi({ description: 'new: the figures add to what was reported before; cumulative: they are the sums since the task began' }),
	figures: z.array(z.object({
		measure: z.string('field-empty').openapi({ example: 'attendance' }),
		total: z.number('number-wrong').nullish(), women: z.number('number-wrong').nullish(), men: z.number('number-wrong').nullish()
	})).max(FIGURE_ROWS, 'field-wrong').default([])
}).openapi('Progress')

/** As the form sends it: rows measure-1, total-1, women-1, men-1, … with the numbers as typed. */
export function fieldsOfProgress(taskId: string, asked: z.output<typeof ProgressJson>): Record<string, unknown> {
	const { figures, ...rest } = asked
	const typed = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value).replace('.', ','))
	const rows = figures.flatMap((figure, i) => [[`measure-${i + 1}`, figure.measure.trim() || '?'], [`total-${i + 1}`, typed(figure.total)],
		[`women-${i + 1}`, typed(figure.women)], [`men-${i + 1}`, typed(figure.men)]])
	return { taskId, ...rest, ...Object.fromEntries(rows) }
}

/** women-2 of the form is figures.1.women of the JSON. */
export function fieldInJson(field: string): string {
	const row = /^(measure|total|women|men)-(\d)$/.exec(field)
	return row ? `figures.${Number(row[2]) - 1}.${row[1]}` : field
}
