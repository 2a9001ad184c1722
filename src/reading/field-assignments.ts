import { splitAgencies } from './agencies.ts'
import { lowered, sourceOf, type Line } from './line.ts'
import { partnersOf } from './duty-verbs.ts'
import type { Assignment, Statement } from './plan-reading.ts'
import type { WorkField } from './work-fields.ts'

/** `Đơn vị chủ trì: A; đơn vị phối hợp: B, C` under a piece of work: A leads it, B and C are its partners. */
export function assignmentsFromFields(line: Line, fields: readonly WorkField[], work: Statement | null): Assignment[] {
	const leads = fields.filter((field) => field.kind === 'lead')
	const supports = fields.filter((field) => field.kind === 'support')
	const partners = supports.flatMap((field) => splitAgencies(field.text, lowered(field.text)))
	const used = leads.length > 0 ? leads : supports
	return used.map((field) => {
		const source = sourceOf(line, field.from, field.to, leads.length > 0 ? 'assignment.field.lead' : 'assignment.field.support', 'sure')
		const also = supports.filter((one) => one !== field).map((one) => sourceOf(line, one.from, one.to, '', 'sure').span)
		const task = work ?? { ...source, text: line.text }
		return {
			...source, ...(also.length > 0 ? { also: [...(source.also ?? []), ...also] } : {}), agency: field.text, request: false,
			tasks: [{
				span: task.span, ...(task.also === undefined ? {} : { also: task.also }), rule: 'task.of-work', confidence: work === null ? 'guess' : 'sure', text: task.text,
				verbs: [leads.length > 0 ? 'chủ trì' : 'phối hợp'], partners: leads.length === 0 ? [] : supports.length > 0 ? partners : partnersOf(task.text),
			}],
		}
	})
}
