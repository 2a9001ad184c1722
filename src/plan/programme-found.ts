import type { Span } from '../reading/block.ts'
import type { Assignment, Confidence, PlanReading, TimeWindow } from '../reading/plan-reading.ts'
import type { Places } from './programme-places.ts'

/** Work found in a reading, before anybody is asked to lead it. */
export interface FoundWork {
	readonly text: string
	readonly span: Span
	readonly also: readonly Span[]
	readonly rule: string
	readonly confidence: Confidence
	/** The body as the document writes it; null in a list of activities that names none. */
	readonly agency: string | null
	readonly partners: readonly string[]
	/** The time of the activity or of the heading above. */
	readonly window: TimeWindow | null
	readonly heading: Span | null
	readonly product: string
}

const NOT_WORK = /^activity\.(?:place|money|product|people)$/

const overlap = (a: Span, b: Span): boolean => a.block === b.block && a.start < b.end && b.start < a.end
const place = (span: Span): string => `${span.block}:${span.start}`

/** Every activity and every duty once, in the order of the document. A lead named under an activity or under its heading is the activity's. */
export function foundWork(reading: PlanReading, places: Places): FoundWork[] {
	const headings = new Set(reading.activityGroups.filter((group) => group.activities.length > 0).map((group) => place(group.span)))
	const duties = reading.assignments.flatMap((assignment) => assignment.tasks.map((task) => ({ assignment, task })))
	const dutyAt = new Map(duties.toReversed().map(({ assignment, task }) => [place(task.span), assignment]))
	const activities = reading.activityGroups.flatMap((group) => workOf(group, dutyAt.get(place(group.span)) ?? null))
	const inBlock = Map.groupBy(activities, (one) => one.span.block)
	const found: FoundWork[] = []
	const foundIn = new Map<string, FoundWork[]>()
	const clash = (span: Span) => (foundIn.get(span.block) ?? []).some((one) => overlap(one.span, span))
	for (const { assignment, task } of duties) {
		if (headings.has(place(task.span))) continue
		const twin = (inBlock.get(task.span.block) ?? []).find((one) => overlap(one.span, task.span))
		if (clash(task.span)) continue
		const work: FoundWork = {
			text: task.text, span: task.span, also: task.also ?? [], rule: task.rule, confidence: weaker(assignment.confidence, task.confidence),
			agency: assignment.agency, partners: task.partners, window: twin?.window ?? null, heading: twin?.heading ?? assignment.span, product: twin?.product ?? ''
		}
		found.push(work)
		foundIn.set(work.span.block, [...(foundIn.get(work.span.block) ?? []), work])
	}
	const alone = activities.filter((one) => !clash(one.span))
	return [...found, ...alone].sort((a, b) => places.before(a.span, b.span))
}

function workOf(group: PlanReading['activityGroups'][number], lead: Assignment | null): FoundWork[] {
	const work: FoundWork[] = []
	for (const activity of group.activities) {
		const last = work.at(-1)
		if (activity.rule === 'activity.product' && last) work[work.length - 1] = { ...last, product: activity.text.replace(/^[^:]*:\s*/u, '').normalize('NFC') }
		if (NOT_WORK.test(activity.rule)) continue
		work.push({
			text: activity.text, span: activity.span, also: activity.also ?? [], rule: activity.rule, confidence: activity.confidence,
			agency: lead?.agency ?? null, partners: lead?.tasks[0]?.partners ?? [], window: activity.window ?? group.window, heading: group.span, product: ''
		})
	}
	return work
}

export function weaker(a: Confidence, b: Confidence): Confidence {
	return a === 'guess' || b === 'guess' ? 'guess' : a === 'check' || b === 'check' ? 'check' : 'sure'
}
