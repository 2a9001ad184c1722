import type { Block } from '../reading/block.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { programmeLines } from './programme-lines.ts'
import { programmeTasks } from './programme-tasks.ts'
import type { Programme } from './proposed.ts'
import type { Addressable } from './recipients.ts'

/** What is read as a programme: the document's own lines, and who is to do what by when. The same reading gives the same programme. */
export function proposeProgramme(blocks: readonly Block[], reading: PlanReading, bodies: readonly Addressable[], year: number): Programme {
	const lines = programmeLines(blocks, reading)
	return { lines, tasks: programmeTasks(blocks, reading, bodies, year, lines) }
}
