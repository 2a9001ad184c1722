import type { Block } from '../reading/block.ts'
import { ANSWERS, ANSWERS_FOR_ALL, type Answer } from './reading-answers.ts'
import { needsLook, type ReviewTask } from './reading-review.ts'

/** More than any ordinary plan has; a longer document is shown part by part, so that the page stays light. */
const LONGEST_PART = 400
const MOST_TASKS = 120

/** A stretch of a document, as places in its blocks: `to` is not in it. */
export interface Part { readonly from: number; readonly to: number }

/** The parts a document is shown in; a row of a table is never cut. @param tasks blocks where tasks begin, one for each task */
export function partsOf(blocks: readonly Block[], tasks: readonly string[] = []): Part[] {
	const tasksAt = Map.groupBy(tasks, (block) => block)
	const parts: Part[] = []
	for (let from = 0; from < blocks.length;) {
		let to = from
		for (let held = 0; to < blocks.length && to - from < LONGEST_PART && held < MOST_TASKS; to++) held += tasksAt.get(blocks[to]!.id)?.length ?? 0
		while (to < blocks.length && sameRow(blocks[to - 1]!, blocks[to]!)) to++
		parts.push({ from, to })
		from = to
	}
	return parts.length > 0 ? parts : [{ from: 0, to: 0 }]
}

function sameRow(one: Block, next: Block): boolean {
	return one.cell !== null && next.cell !== null && one.cell.table === next.cell.table && one.cell.row === next.cell.row
}

/** The part asked for by its number from 1, else the one that holds a place, else the first. */
export function partAsked(parts: readonly Part[], number: number | null, place: number | null): number {
	if (number !== null && number >= 1 && number <= parts.length) return number - 1
	return place === null ? 0 : Math.max(0, parts.findIndex((part) => part.from <= place && place < part.to))
}

/** How many doubts one answer would settle at once. */
export function answersForAll(tasks: readonly ReviewTask[]): { answer: Answer; count: number }[] {
	const doubtful = tasks.filter(needsLook)
	return ANSWERS_FOR_ALL.map((answer) => ({
		answer, count: doubtful.filter((task) => task.doubts.includes(ANSWERS[answer]) && (answer !== 'keep-lead' || task.leadAgencyId)).length
	})).filter((offer) => offer.count > 1)
}
