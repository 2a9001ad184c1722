import type { Block } from '../reading/block.ts'
import type { Confidence, PlanReading } from '../reading/plan-reading.ts'
import { doubtsIn, type Doubt } from './programme-doubts.ts'
import { foundWork } from './programme-found.ts'
import { placesOf } from './programme-places.ts'
import { taskTitle } from './programme-title.ts'
import type { TaskSpan } from './proposed.ts'

/** A task of a programme under review as it is stored. */
export interface StoredTask {
	readonly id: string
	readonly title: string
	readonly leadAgencyId: string | null
	readonly partnerIds: readonly string[]
	readonly fromOn: string | null
	readonly toOn: string | null
	readonly product: string
	readonly basis: string
	readonly span: TaskSpan | null
	readonly rule: string
	readonly confidence: Confidence
	readonly doubt: string
	readonly checked: boolean
}

/** A task with what the review page says of it. */
export interface ReviewTask extends StoredTask {
	/** The number its mark has in the document. */
	readonly no: number
	readonly doubts: readonly Doubt[]
	/** The body as the document names it, null when it names none. */
	readonly named: string | null
	/** Where the proposed body was found: a basis such as IV.2. */
	readonly after: { readonly how: 'alike' | 'chair' | 'twice'; readonly basis: string } | null
	readonly page: number | null
	/** How many duties its text gives. */
	readonly duties: number
	/** The task that gives the same work, when doubt says so. */
	readonly twin: string | null
}

/** Work of the reading that is in no task any more: what was taken out, to be put back. */
export interface TakenOut { readonly key: string; readonly block: string; readonly title: string; readonly basis: string }

export function needsLook(task: Pick<StoredTask, 'leadAgencyId' | 'doubt' | 'checked'>): boolean {
	return task.leadAgencyId === null || (task.doubt !== '' && !task.checked)
}

export function spansOf(span: TaskSpan | null): TaskSpan[] {
	return span ? [span, ...(span.also ?? [])] : []
}

/** Tasks in the document's order with their numbers. */
export function reviewTasks(tasks: readonly StoredTask[], blocks: readonly Block[], reading: PlanReading, dutiesOf: (span: TaskSpan) => number): ReviewTask[] {
	const byId = new Map(blocks.map((block) => [block.id, block]))
	const namedIn = Map.groupBy(reading.assignments.flatMap(({ agency, tasks: duties }) => duties.map(({ span }) => ({ agency, span }))), (one) => one.span.block)
	const places = new Map(tasks.toReversed().flatMap((task) => spansOf(task.span).map((span) => [`${span.block}:${span.start}`, task.id])))
	return tasks.map((task, index) => {
		const named = task.span && namedIn.get(task.span.block)?.find(({ span }) => span.start <= task.span!.start && task.span!.start < span.end)
		const [, how, where, basis] = /(alike|chair|twice)@(\S+?)=(.+)$/.exec(task.rule) ?? []
		const twin = how === 'twice' ? places.get(where ?? '') : undefined
		return {
			...task, no: index + 1, doubts: doubtsIn(task.doubt), named: named?.agency.normalize('NFC') ?? null,
			after: how && basis ? { how: how as 'alike' | 'chair' | 'twice', basis } : null,
			page: task.span ? (byId.get(task.span.block)?.page ?? null) : null, duties: spansOf(task.span).reduce((sum, span) => sum + dutiesOf(span), 0), twin: twin === undefined || twin === task.id ? null : twin
		}
	})
}

/** Work found in the document that no task covers. */
export function takenOut(tasks: readonly StoredTask[], blocks: readonly Block[], reading: PlanReading): TakenOut[] {
	const places = placesOf(blocks, reading)
	const covered = Map.groupBy(tasks.flatMap((task) => spansOf(task.span)), (span) => span.block)
	return foundWork(reading, places)
		.filter((work) => !covered.get(work.span.block)?.some((span) => span.start < work.span.end && work.span.start < span.end))
		.map((work) => ({ key: `${work.span.block}:${work.span.start}`, block: work.span.block, title: taskTitle(work.text, work.partners), basis: places.basis(work.span, work.heading) }))
}
