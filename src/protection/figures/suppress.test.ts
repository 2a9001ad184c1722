import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { attack, breaches, equationsOfCounts, equationsOfCross } from './attack.fixture.ts'
import { yesNo, type Count, type CrossTable } from './counts.ts'
import { suppress, type Shown } from './suppress.ts'

const NAMES = ['p', 'q', 'r', 's']
const aCount = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }) })
const aThreshold = fc.integer({ min: 3, max: 7 })
const plain = fc.subarray<'rows' | 'columns'>(['rows', 'columns'])
const aCross: fc.Arbitrary<CrossTable> = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), plain).chain(([height, width, plainToSee]) =>
	fc.array(fc.array(aCount, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }).map((counts) => ({ rows: NAMES.slice(0, height), columns: NAMES.slice(0, width), counts, plainToSee }))
)
/** A total split two ways, one part of the first split again: tables that share margins. */
const aTree: fc.Arbitrary<Count> = fc.tuple(aCount, aCount, aCount, fc.nat(), fc.nat(), fc.boolean()).map(([a, b, c, first, second, plainToSee]) => {
	const total = a + b + c
	const split = first % (total + 1)
	const inner = second % (a + 1)
	return {
		code: 'all',
		value: total,
		by: [
			{ code: 'one', plainToSee, parts: [{ code: 'a', value: a, by: [yesNo('got', inner, a)] }, { code: 'b', value: b }, { code: 'c', value: c }] },
			{ code: 'two', parts: [{ code: 'x', value: split }, { code: 'y', value: total - split }] }
		]
	}
})

describe('the rule, by examples', () => {
	const row = (...counts: number[]): CrossTable => ({ rows: ['r'], columns: ['p', 'q', 'r', 's'].slice(0, counts.length), counts: [counts], plainToSee: ['rows'] })
	const shownOf = (table: CrossTable): Shown[] => [...table.columns, '*'].map((column) => suppress(table).shown[`*/${column}`]!)
	test.each<[string, number[], Shown[]]>([
		['nothing small, nothing hidden', [12, 9, 5], [12, 9, 5, 26]],
		['one small: a second goes with it, the smallest that is enough', [12, 3, 9], [12, 'hidden', 'hidden', 24]],
		['two small that together are still narrow: a third', [12, 1, 1], ['hidden', 'hidden', 'hidden', 14]],
		['two small that are wide enough together', [12, 4, 4], [12, 'hidden', 'hidden', 20]],
		['a zero beside others is a zero', [12, 9, 0], [12, 9, 0, 21]],
		['nobody at all', [0, 0, 0], [0, 0, 0, 0]],
		['everybody in one place: the zeros would say so', [9, 0, 0], ['hidden', 'hidden', 'hidden', 9]],
		['a small total', [1, 2, 0], ['hidden', 'hidden', 0, 'hidden']]
	])('%s', (_, counts, shown) => expect(shownOf(row(...counts))).toEqual(shown))

	it('shows that all are in one part when anyone sees that part anyway', () => {
		expect(suppress({ code: 'n', value: 9, by: [{ code: 'sex', plainToSee: true, parts: [{ code: 'f', value: 9 }, { code: 'm', value: 0 }] }] }).shown).toEqual({ n: 9, 'n/sex/f': 9, 'n/sex/m': 0 })
	})
	it('hides a rectangle in a crossed table', () => {
		const { shown } = suppress({ rows: ['p', 'q', 'r'], columns: ['p', 'q', 'r'], counts: [[2, 20, 30], [40, 11, 60], [70, 80, 90]] })
		expect(Object.keys(shown).filter((id) => shown[id] === 'hidden').sort()).toEqual(['p/p', 'p/q', 'q/p', 'q/q'])
	})
	it('refuses a threshold below three and parts that do not add up', () => {
		for (const threshold of [0, 1, 2, 4.5, NaN]) expect(() => suppress(row(1, 2), threshold)).toThrow(RangeError)
		expect(() => suppress({ code: 'n', value: 9, by: [{ code: 'x', parts: [{ code: 'a', value: 8 }] }] })).toThrow(RangeError)
		expect(() => suppress({ code: 'n', value: -1 })).toThrow(RangeError)
	})
})

describe('the attack with sums and differences', () => {
	it('finds nothing in crossed tables', () => {
		fc.assert(fc.property(aCross, aThreshold, (table, threshold) => {
			const { shown, counted } = suppress(table, threshold)
			for (const [id, value] of Object.entries(shown)) if (value !== 'hidden') expect(value).toBe(counted[id])
			expect(breaches(equationsOfCross(table), shown, threshold)).toEqual([])
		}), { numRuns: 500 })
	})
	it('finds nothing in breakdowns that share a margin, nor through a part split again', () => {
		fc.assert(fc.property(aTree, aThreshold, (count, threshold) => {
			expect(breaches(equationsOfCounts(count), suppress(count, threshold).shown, threshold)).toEqual([])
		}), { numRuns: 2000 })
	})
	it('is never told the truth wrongly: what was counted lies within the bounds', () => {
		fc.assert(fc.property(aCross, (table) => {
			const { shown, counted } = suppress(table)
			for (const [id, { low, high }] of Object.entries(attack(equationsOfCross(table), shown))) expect(counted[id]! >= low && counted[id]! <= high).toBe(true)
		}))
	})

	const PLANTED: [string, (table: CrossTable, threshold: number) => Record<string, Shown>][] = [
		['a rule that hides small cells only', (table, threshold) => {
			const { counted } = suppress(table, threshold)
			return Object.fromEntries(Object.entries(counted).map(([id, value]) => [id, value > 0 && value < threshold ? 'hidden' : value]))
		}],
		['a rule that hides one more cell in the row, and forgets the column', (table, threshold) => {
			const { counted } = suppress(table, threshold)
			const shown: Record<string, Shown> = Object.fromEntries(Object.entries(counted).map(([id, value]) => [id, value > 0 && value < threshold ? 'hidden' : value]))
			for (const row of table.rows) {
				const ids = table.columns.map((column) => `${row}/${column}`)
				const left = ids.filter((id) => shown[id] !== 'hidden').sort((a, b) => counted[a]! - counted[b]!)
				if (ids.length - left.length === 1 && left[0]) shown[left[0]] = 'hidden'
			}
			return shown
		}],
		['a rule that hides two cells without looking how wide they are together', (table, threshold) => {
			const { counted, shown } = suppress(table, threshold)
			const smallest = Object.keys(counted).filter((id) => !id.includes('*')).sort((a, b) => counted[a]! - counted[b]!).slice(0, 2)
			return Object.fromEntries(Object.keys(shown).map((id) => [id, smallest.includes(id) ? 'hidden' : counted[id]!]))
		}]
	]
	test.each(PLANTED)('catches %s', (_, rule) => {
		const found = fc.check(fc.property(aCross, aThreshold, (table, threshold) => breaches(equationsOfCross(table), rule(table, threshold), threshold).length === 0), { numRuns: 500 })
		expect(found.failed).toBe(true)
	})
})

describe('the attack of somebody who knows the rule', () => {
	/** All tables up to `most` a cell, grouped by what is shown of them: an outsider who runs the rule himself cannot tell the tables of a group apart. */
	function leastChoice(shape: readonly [number, number], most: number, threshold: number, plainToSee: CrossTable['plainToSee']): number {
		const [height, width] = shape
		const groups = new Map<string, { hidden: string[]; seen: Record<string, Set<number>>; edge: boolean }>()
		for (let code = 0; code < (most + 1) ** (height * width); code++) {
			const cell = (i: number): number => Math.floor(code / (most + 1) ** i) % (most + 1)
			const counts = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => cell(r * width + c)))
			const { shown, counted } = suppress({ rows: NAMES.slice(0, height), columns: NAMES.slice(0, width), counts, plainToSee }, threshold)
			const key = JSON.stringify(shown)
			const hidden = Object.keys(shown).filter((id) => shown[id] === 'hidden')
			const group = groups.get(key) ?? { hidden, seen: Object.fromEntries(hidden.map((id) => [id, new Set<number>()])), edge: false }
			for (const id of hidden) group.seen[id]!.add(counted[id]!)
			groups.set(key, group)
		}
		return Math.min(...[...groups.values()].flatMap((group) => group.hidden.map((id) => group.seen[id]!.size)))
	}
	// A lone small count is known to be one of 1 … threshold − 1 by the meaning of "hidden"; nobody may learn more than that.
	test.each([
		[[1, 2], 16, 5],
		[[1, 3], 12, 5],
		[[1, 3], 9, 3],
		[[2, 2], 7, 3]
	] as const)('a table of %j up to %i leaves at least the choices of threshold %i', (shape, most, threshold) => {
		expect(leastChoice(shape, most, threshold, [])).toBeGreaterThanOrEqual(threshold - 1)
		expect(leastChoice(shape, most, threshold, ['rows', 'columns'])).toBeGreaterThanOrEqual(threshold - 1)
	})
})
