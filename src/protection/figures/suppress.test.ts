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
		['one small: a second goes with it, the first in order and not the smallest', [12, 3, 9], ['hidden', 'hidden', 9, 24]],
		['two small that together are still narrow: a third', [12, 1, 1], ['hidden', 'hidden', 'hidden', 14]],
		['two small that could only be the largest small ones', [12, 4, 4], ['hidden', 'hidden', 'hidden', 20]],
		['two small in a wide table', [12, 2, 2, 11], ['hidden', 'hidden', 'hidden', 11, 27]],
		['a zero among people who are there is a small count', [12, 9, 0], ['hidden', 9, 'hidden', 21]],
		['everybody in one place', [9, 0, 0], ['hidden', 'hidden', 'hidden', 9]],
		['a small total', [1, 2, 0], ['hidden', 'hidden', 'hidden', 'hidden']],
		['nobody at all', [0, 0, 0], [0, 0, 0, 0]]
	])('%s', (_, counts, shown) => expect(shownOf(row(...counts))).toEqual(shown))

	it('shows zeros where anyone sees the breakdown anyway', () => {
		expect(suppress({ code: 'n', value: 9, by: [{ code: 'sex', plainToSee: true, parts: [{ code: 'f', value: 9 }, { code: 'm', value: 0 }] }] }).shown).toEqual({ n: 9, 'n/sex/f': 9, 'n/sex/m': 0 })
	})
	it('hides a rectangle in a crossed table', () => {
		const { shown } = suppress({ rows: ['p', 'q', 'r'], columns: ['p', 'q', 'r'], counts: [[2, 20, 30], [40, 11, 60], [70, 80, 90]] })
		expect(Object.keys(shown).filter((id) => shown[id] === 'hidden').sort()).toEqual(['p/p', 'p/q', 'q/p', 'q/q'])
	})
	test.each([true, false])('hides no more of a total of two parts than a part below the threshold and its other, never the total (plain to see: %s)', (plainToSee) => {
		for (let total = 5; total <= 24; total++) for (let part = 0; part <= total; part++) {
			const { shown } = suppress({ code: 'n', value: total, by: [yesNo('one', part, total, plainToSee)] })
			const small = [part, total - part].some((count) => count < 5 && !(count === 0 && plainToSee))
			expect(shown, `${part} of ${total}`).toEqual({ n: total, 'n/one/yes': small ? 'hidden' : part, 'n/one/no': small ? 'hidden' : total - part })
		}
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
		}), { numRuns: 300 })
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

	const countedIn = (table: CrossTable, threshold: number): Record<string, number> => suppress(table, threshold).counted as Record<string, number>
	const PLANTED: [string, (table: CrossTable, threshold: number) => Record<string, Shown>][] = [
		['a rule that hides small cells only', (table, threshold) => {
			const counted = countedIn(table, threshold)
			return Object.fromEntries(Object.entries(counted).map(([id, value]) => [id, value > 0 && value < threshold ? 'hidden' : value]))
		}],
		['a rule that hides one more cell in the row, and forgets the column', (table, threshold) => {
			const counted = countedIn(table, threshold)
			const shown: Record<string, Shown> = Object.fromEntries(Object.entries(counted).map(([id, value]) => [id, value > 0 && value < threshold ? 'hidden' : value]))
			for (const row of table.rows) {
				const ids = table.columns.map((column) => `${row}/${column}`)
				const left = ids.filter((id) => shown[id] !== 'hidden').sort((a, b) => counted[a]! - counted[b]!)
				if (ids.length - left.length === 1 && left[0]) shown[left[0]] = 'hidden'
			}
			return shown
		}],
		['a rule that hides two cells without looking how wide they are together', (table, threshold) => {
			const counted = countedIn(table, threshold)
			const smallest = Object.keys(counted).filter((id) => !id.includes('*')).sort((a, b) => counted[a]! - counted[b]!).slice(0, 2)
			return Object.fromEntries(Object.keys(counted).map((id) => [id, smallest.includes(id) ? 'hidden' : counted[id]!]))
		}]
	]
	test.each(PLANTED)('catches %s', (_, rule) => {
		const found = fc.check(fc.property(aCross, aThreshold, (table, threshold) => breaches(equationsOfCross(table), rule(table, threshold), threshold).length === 0), { numRuns: 500 })
		expect(found.failed).toBe(true)
	})
})

describe('the attack of somebody who knows the rule', () => {
	function* cellsUpTo(most: number, cells: number): Generator<number[]> {
		if (cells === 0) yield []
		else for (let first = 0; first <= most; first++) for (const rest of cellsUpTo(most - first, cells - 1)) yield [first, ...rest]
	}
	type Tables = readonly { readonly total: number; readonly table: Count | CrossTable }[]

	/** Tables grouped by what is shown of them: whoever runs the rule himself cannot tell the tables of a group apart. The least
	 *  number of values a hidden count takes in its group; groups that reach past the largest tables tried are left out. */
	function leastChoice(tables: Tables, most: number, threshold: number): number {
		const groups = new Map<string, { seen: Map<string, Set<number>>; largest: number }>()
		for (const { total, table } of tables) {
			const { shown, counted } = suppress(table, threshold)
			const key = JSON.stringify(shown)
			const group = groups.get(key) ?? { seen: new Map<string, Set<number>>(), largest: 0 }
			for (const id of Object.keys(shown)) if (shown[id] === 'hidden') group.seen.set(id, (group.seen.get(id) ?? new Set()).add(counted[id]!))
			const totalHidden = shown['*/*'] === 'hidden' || shown['all'] === 'hidden'
			groups.set(key, { ...group, largest: totalHidden ? Math.max(group.largest, total) : 0 })
		}
		const whole = [...groups.values()].filter((group) => group.largest <= most - threshold)
		expect(whole.length).toBeGreaterThan(5)
		return Math.min(...whole.flatMap((group) => [...group.seen.values()].map((values) => values.size)))
	}
	const crosses = (height: number, width: number, most: number, plainToSee: CrossTable['plainToSee']): Tables =>
		[...cellsUpTo(most, height * width)].map((cells) => ({ total: cells.reduce((a, b) => a + b, 0), table: { rows: NAMES.slice(0, height), columns: NAMES.slice(0, width), counts: Array.from({ length: height }, (_, r) => cells.slice(r * width, (r + 1) * width)), plainToSee } }))

	// A lone small count is known to be one of 1 … threshold − 1 by the meaning of "hidden"; nobody may learn more than that.
	test.each([
		[1, 2, 20, 5],
		[1, 3, 18, 5],
		[1, 4, 9, 3],
		[2, 2, 12, 3],
		[2, 2, 13, 4]
	] as const)('tables of %i × %i up to %i in all leave at least the choices of threshold %i', (height, width, most, threshold) => {
		for (const plainToSee of [[], ['rows'], ['rows', 'columns']] as const) expect(leastChoice(crosses(height, width, most, plainToSee), most, threshold)).toBeGreaterThanOrEqual(threshold - 1)
	})
	const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, i) => i)
	test.each([[false, false], [false, true], [true, true]])('leaves as much in two breakdowns of one total (plain to see: %s, %s)', (first, second) => {
		const tables: Tables = upTo(16).flatMap((total) => upTo(total).flatMap((a) => upTo(total).map((x) => ({ total, table: { code: 'all', value: total, by: [yesNo('one', a, total, first), yesNo('two', x, total, second)] } }))))
		expect(leastChoice(tables, 16, 3)).toBeGreaterThanOrEqual(2)
	})
	test.each([[false, false], [false, true], [true, true]])('leaves the choices of threshold 5 in two breakdowns of one total (plain to see: %s, %s)', (first, second) => {
		const tables: Tables = upTo(24).flatMap((total) => upTo(total).flatMap((a) => upTo(total).map((x) => ({ total, table: { code: 'all', value: total, by: [yesNo('one', a, total, first), yesNo('two', x, total, second)] } }))))
		expect(leastChoice(tables, 24, 5)).toBeGreaterThanOrEqual(4)
	})
	it('leaves the choices of threshold 5 where some of four parts are openly nothing', () => {
		const tables: Tables = [...cellsUpTo(18, 4)].map((cells) => ({ total: cells.reduce((a, b) => a + b, 0), table: { code: 'all', value: cells.reduce((a, b) => a + b, 0), by: [{ code: 'sex', plainToSee: true, parts: cells.map((value, i) => ({ code: NAMES[i]!, value })) }] } }))
		expect(leastChoice(tables, 18, 5)).toBeGreaterThanOrEqual(4)
	})
	it('leaves the choices of threshold 5 where a part is split again', () => {
		const tables: Tables = upTo(20).flatMap((total) => upTo(total).flatMap((a) => upTo(a).map((x) => {
			const parts = [{ code: 'a', value: a, by: [yesNo('got', x, a)] }, { code: 'b', value: total - a }]
			return { total, table: { code: 'all', value: total, by: [{ code: 'one', plainToSee: true, parts }] } }
		})))
		expect(leastChoice(tables, 20, 5)).toBeGreaterThanOrEqual(4)
	})
	it('leaves as much where a part is split again', () => {
		const tables: Tables = upTo(14).flatMap((total) => upTo(total).flatMap((a) => upTo(a).map((x) => {
			const parts = [{ code: 'a', value: a, by: [yesNo('got', x, a)] }, { code: 'b', value: total - a }]
			return { total, table: { code: 'all', value: total, by: [{ code: 'one', parts }] } }
		})))
		expect(leastChoice(tables, 14, 3)).toBeGreaterThanOrEqual(2)
	})
	it('catches a rule that hides the smallest as the second', () => {
		// The very rule most tables are published by: 5 + 9 with a 5 beside it can only be 5, 5 and 4.
		const groups = new Map<string, Set<number>>()
		for (const [a, b, c] of cellsUpTo(18, 3) as Generator<[number, number, number]>) {
			if (a < 5 || b < 5 || c === 0 || c > 4) continue
			const shownB = a <= b ? b : a
			const key = `${shownB} ${a <= b} ${a + b + c}`
			groups.set(key, (groups.get(key) ?? new Set()).add(c))
		}
		expect(Math.min(...[...groups.values()].map((values) => values.size))).toBe(1)
	})
})
