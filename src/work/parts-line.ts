import type { TaskRow } from './server/task-list.ts'

export type PartState = TaskRow['bodies'][number]['state']
export interface Part { readonly state: PartState; readonly lead: boolean }

const LETTERS: Record<PartState, string> = { 'not-started': 'n', doing: 'd', done: 'f', late: 'l' }
const STATES = Object.fromEntries(Object.entries(LETTERS).map(([state, letter]) => [letter, state])) as Record<string, PartState>
const NO_PART = '-'

/** Writes who has what part in a task as one letter for each of the ward's bodies in their order, a capital for the lead: a page
 *  of 25 tasks is sent to the phone with a line a task in place of hundreds of ids. */
export function partsWriter(bodies: readonly { readonly id: string }[]): (parts: TaskRow['bodies']) => string {
	const places = new Map(bodies.map(({ id }, place) => [id, place]))
	return (parts) => {
		const line = new Array<string>(bodies.length).fill(NO_PART)
		for (const { id, state, lead } of parts) {
			const place = places.get(id)
			if (place !== undefined) line[place] = lead ? LETTERS[state].toUpperCase() : LETTERS[state]
		}
		return line.join('')
	}
}

/** The part of the body at a place of the line; null when it has none. */
export function partAt(line: string, place: number): Part | null {
	const letter = line[place] ?? NO_PART
	return letter === NO_PART ? null : { state: STATES[letter.toLowerCase()]!, lead: letter !== letter.toLowerCase() }
}
