import type { Release, Shown } from './suppress.ts'

/** Parts per hundred with one decimal, 'hidden' when either number is hidden (a percentage with a known whole gives the part away),
 *  'none-occurred' for 0/0: not 0 %, not 100 %. */
export function share(release: Release, part: string, whole: string): Shown | 'none-occurred' {
	const [above, below] = [shownOf(release, part), shownOf(release, whole)]
	if (above === 'hidden' || below === 'hidden') return 'hidden'
	return below === 0 ? 'none-occurred' : Math.round((above / below) * 1000) / 10
}

/** A mean over a count (sessions a person, days a stay): hidden wherever its count is, since mean × count is a sum that can be
 *  subtracted like any other. `sum` is over exactly the people in that count. */
export function mean(release: Release, count: string, sum: number): Shown | 'none-occurred' {
	const people = shownOf(release, count)
	if (people === 'hidden') return 'hidden'
	return people === 0 ? 'none-occurred' : Math.round((sum / people) * 10) / 10
}

function shownOf(release: Release, id: string): Shown {
	const shown = release.shown[id]
	if (shown === undefined) throw new RangeError(`nothing was released as ${id}`)
	return shown
}
