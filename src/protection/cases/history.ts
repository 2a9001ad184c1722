import { dayOf } from '#kernel/day.ts'

interface Line { readonly at: Date; readonly by: string; readonly kind: string }

/** The history as it is read: answers one person wrote one after the other on one day are one line, with how many they
 *  were; the newest of them stands for all. @param events the newest first */
export function inLines<Event extends Line>(events: readonly Event[]): { event: Event; times: number }[] {
	const lines: { event: Event; times: number }[] = []
	for (const event of events) {
		const last = lines.at(-1)
		if (last && event.kind === 'answered' && last.event.kind === 'answered' && last.event.by === event.by && dayOf(last.event.at) === dayOf(event.at)) last.times += 1
		else lines.push({ event, times: 1 })
	}
	return lines
}
