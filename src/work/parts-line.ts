import type { Standing, TaskState } from './task.ts'

export type PartState = 'not-started' | 'doing' | 'done' | 'late'
export interface Part { readonly state: PartState; readonly lead: boolean }

const LETTERS: Record<PartState, string> = { 'not-started': 'n', doing: 'd', done: 'f', late: 'l' }
const PARTS: Readonly<Record<string, Part>> = Object.fromEntries((Object.entries(LETTERS) as [PartState, string][])
	.flatMap(([state, letter]) => [[letter, { state, lead: false }], [letter.toUpperCase(), { state, lead: true }]]))
const NO_PART = '-'
const ID_LETTERS = 36

/** Reads `partners` of a list: each one's id and the letter of its state, one behind the other. */
export function partnersIn(partners: string): { id: string; state: PartState }[] {
	return Array.from({ length: partners.length / (ID_LETTERS + 1) }, (_, nth) => {
		const end = nth * (ID_LETTERS + 1) + ID_LETTERS
		return { id: partners.slice(end - ID_LETTERS, end), state: PARTS[partners[end]!]!.state }
	})
}

/** How far the lead is: what it has handed in is done for it. */
export function leadState(state: TaskState, { tone }: Standing): PartState {
	if (tone === 'late') return 'late'
	return state === 'accepted' || state === 'reported' ? 'done' : state === 'doing' ? 'doing' : 'not-started'
}

/** Writes who has what part in a task as one letter for each of the ward's bodies in their order, a capital for the lead: a page
 *  of 25 tasks is sent to the phone with a line a task in place of hundreds of ids. */
export function partsWriter(bodies: readonly { readonly id: string }[]): (lead: { readonly id: string; readonly state: PartState }, partners: string) => string {
	const places = new Map(bodies.map(({ id }, place) => [id, place]))
	const nobody = bodies.map(() => NO_PART)
	return (lead, partners) => {
		const line = nobody.slice()
		const write = (id: string, letter: string) => {
			const place = places.get(id)
			if (place !== undefined) line[place] = letter
		}
		for (let end = ID_LETTERS; end < partners.length; end += ID_LETTERS + 1) write(partners.slice(end - ID_LETTERS, end), partners[end]!)
		write(lead.id, LETTERS[lead.state].toUpperCase())
		return line.join('')
	}
}

/** The part of the body at a place of the line; null when it has none. */
export function partAt(line: string, place: number): Part | null {
	return PARTS[line[place] ?? NO_PART] ?? null
}
