import { protect, type Arc } from './circulation.ts'
import { layCounts, layCross, type Count, type CrossTable } from './counts.ts'

/** What an outsider is shown of one count. */
export type Shown = number | 'hidden'

/** A table as it left the sealed area: by id what was shown, and what was counted (this stays inside; of an old release the hidden
 *  counts may be forgotten). */
export interface Release {
	readonly threshold: number
	readonly counted: Readonly<Record<string, number | undefined>>
	readonly shown: Readonly<Record<string, Shown>>
	/** Earlier numbers stand although something was counted since: the change alone would tell of somebody. */
	readonly asReleased: boolean
}

export const DEFAULT_THRESHOLD = 5
const LEAST_THRESHOLD = 3

function checkedThreshold(threshold: number): number {
	if (!Number.isInteger(threshold) || threshold < LEAST_THRESHOLD) throw new RangeError(`a threshold is a whole number from ${LEAST_THRESHOLD}, not ${threshold}`)
	return threshold
}

/** What must be hidden for its own sake: every count below the threshold. A zero is such a count too: among people who are there it
 *  says what none of them went through, and, beside other zeros, what all of them did. It is shown ("không phát sinh") only where
 *  nobody was there at all, or where the breakdown is plain to see. */
function smallOnes(arcs: readonly Arc[], threshold: number): Set<string> {
	return new Set(arcs.filter((arc) => arc.value < threshold && !(arc.value === 0 && arc.openZero)).map((arc) => arc.id))
}

interface Earlier {
	readonly mustHide: readonly string[]
	readonly published: ReadonlySet<string>
}

function release(table: Count | CrossTable, threshold: number, earlier: Earlier): Release {
	const laid = 'counts' in table ? layCross(table, checkedThreshold(threshold)) : layCounts(table, checkedThreshold(threshold))
	const small = smallOnes(laid, threshold)
	const arcs = laid.map((arc) => ({ ...arc, published: earlier.published.has(arc.id) && !small.has(arc.id) }))
	const hidden = protect(arcs, small, new Set(earlier.mustHide), threshold) ?? new Set(arcs.map((arc) => arc.id))
	return {
		threshold,
		counted: Object.fromEntries(arcs.map((arc) => [arc.id, arc.value])),
		shown: Object.fromEntries(arcs.map((arc) => [arc.id, hidden.has(arc.id) ? ('hidden' as const) : arc.value])),
		asReleased: false
	}
}

/** THE rule for counts that leave: small ones are hidden, and others with them until no hidden count can be worked out from the
 *  sums to a range narrower than the threshold. Throws a RangeError for a threshold below 3 or parts that do not add up. */
export function suppress(table: Count | CrossTable, threshold: number = DEFAULT_THRESHOLD): Release {
	return release(table, threshold, { mustHide: [], published: new Set() })
}

/** An old release of which only what was shown was kept. */
export function releaseOf(shown: Readonly<Record<string, Shown>>, threshold: number): Release {
	return { threshold: checkedThreshold(threshold), shown, counted: Object.fromEntries(Object.entries(shown).flatMap(([id, value]) => (value === 'hidden' ? [] : [[id, value]]))), asReleased: true }
}

/** The same table counted again later. What was hidden stays hidden; the new numbers are shown only if every count stayed or moved
 *  by the threshold or more, else what was released stands. A hidden count that was not kept may have moved by one. */
export function releaseAgain(previous: Release, table: Count | CrossTable): Release {
	const { threshold, shown, counted } = previous
	const ids = Object.keys(shown)
	const next = release(table, threshold, { mustHide: ids.filter((id) => shown[id] === 'hidden'), published: new Set(ids.filter((id) => shown[id] !== 'hidden')) })
	const nextIds = Object.keys(next.shown)
	const sameShape = nextIds.length === ids.length && nextIds.every((id) => id in shown)
	const tells = (id: string): boolean => {
		const [before, after] = [counted[id], next.counted[id]!]
		return before === undefined || (before !== after && Math.abs(before - after) < threshold)
	}
	const stands = !sameShape || ids.some(tells) || ids.every((id) => next.shown[id] === 'hidden')
	return stands ? { ...previous, asReleased: true } : next
}

/** A longer period made of periods already released (a year of quarters): only what those releases already say, so that the whole
 *  minus its parts tells nothing. Throws when the parts are tables of different shapes. */
export function releaseWhole(parts: readonly Release[]): Release {
	const [first] = parts
	if (!first) throw new RangeError('a whole needs parts')
	const ids = Object.keys(first.shown)
	if (parts.some((part) => Object.keys(part.shown).length !== ids.length || ids.some((id) => !(id in part.shown)))) throw new RangeError('the parts are different tables')
	const added = (id: string): Shown => {
		const values = parts.map((part) => part.shown[id]!)
		return values.every((value) => value !== 'hidden') ? values.reduce((all, value) => all + value, 0) : 'hidden'
	}
	return {
		threshold: Math.max(...parts.map((part) => part.threshold)),
		counted: Object.fromEntries(ids.map((id) => [id, sumOrNothing(parts.map((part) => part.counted[id]))])),
		shown: Object.fromEntries(ids.map((id) => [id, added(id)])),
		asReleased: true
	}
}

function sumOrNothing(values: readonly (number | undefined)[]): number | undefined {
	return values.reduce<number | undefined>((all, value) => (all === undefined || value === undefined ? undefined : all + value), 0)
}
