import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attack, type Equation } from './attack.fixture.ts'
import { yesNo, type Count } from './counts.ts'
import { mean, share } from './derived.ts'
import { releaseAgain, releaseOf, releaseWhole, suppress, type Release, type Shown } from './suppress.ts'

const T = 5
const split = (values: readonly number[]): Count => ({ code: 'n', value: values.reduce((a, b) => a + b, 0), by: [{ code: 'kind', parts: values.map((value, i) => ({ code: String(i), value })) }] })
const ids = ['n', 'n/kind/0', 'n/kind/1', 'n/kind/2']
const threeCounts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 3 })

/** Every earlier table that fits both publications when nothing was taken back, and how much it can have grown. */
function pairsThatFit(before: Readonly<Record<string, Shown>>, after: Readonly<Record<string, Shown>>): { grown: Map<string, Set<number>>; was: Map<string, Set<number>> } {
	const grown = new Map(ids.map((id) => [id, new Set<number>()]))
	const was = new Map(ids.map((id) => [id, new Set<number>()]))
	const room = Array.from({ length: 26 }, (_, v) => v)
	const tables = (shown: Readonly<Record<string, Shown>>): number[][] => {
		const [total, ...cells] = ids.map((id) => shown[id]!)
		const range = (i: number): readonly number[] => (cells[i] === 'hidden' ? room : [cells[i] as number])
		const all = range(0).flatMap((a) => range(1).flatMap((b) => (total === 'hidden' ? range(2) : [total! - a - b]).map((c) => [a, b, c])))
		const fitting = all.filter(([, , c]) => c! >= 0 && (cells[2] === 'hidden' || cells[2] === c))
		const step = Math.ceil(fitting.length / 150)
		return fitting.filter((_, i) => i % step === 0)
	}
	let any = false
	for (const x of tables(before)) for (const y of tables(after)) {
		if (y.some((value, i) => value < x[i]!)) continue
		any = true
		const [xs, ys] = [[x[0]! + x[1]! + x[2]!, ...x], [y[0]! + y[1]! + y[2]!, ...y]]
		ids.forEach((id, i) => {
			grown.get(id)!.add(ys[i]! - xs[i]!)
			was.get(id)!.add(xs[i]!)
		})
	}
	if (!any) return { grown: new Map(), was: new Map() } // the sampled tables do not meet: nothing can be said
	return { grown, was }
}

/** What two publications of one table give away: a change of a few people, or an earlier count narrower than it was. */
function leaks(first: Release, second: Readonly<Record<string, Shown>>): string[] {
	const { grown, was } = pairsThatFit(first.shown, second)
	return ids.filter((id) => {
		const change = [...(grown.get(id) ?? [])]
		const toldChange = change.length === 1 && change[0]! > 0 && change[0]! < T
		const toldCount = first.shown[id] === 'hidden' && was.has(id) && Math.max(...was.get(id)!) - Math.min(...was.get(id)!) < T - 1
		return toldChange || toldCount
	})
}

describe('a later extraction of the same table', () => {
	const growth = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 3 })
	it('tells of nobody by the difference to the earlier one', () => {
		fc.assert(fc.property(threeCounts, growth, (cells, more) => {
			const first = suppress(split(cells), T)
			expect(leaks(first, releaseAgain(first, split(cells.map((value, i) => value + more[i]!))).shown)).toEqual([])
		}), { numRuns: 60 })
	})
	it('is caught when it is simply counted anew', () => {
		const found = fc.check(fc.property(threeCounts, growth, (cells, more) => {
			const first = suppress(split(cells), T)
			return leaks(first, suppress(split(cells.map((value, i) => value + more[i]!)), T).shown).length === 0
		}), { numRuns: 60 })
		expect(found.failed).toBe(true)
	})
	it('keeps what was released when one person came, and says so', () => {
		const first = suppress(split([12, 9, 8]))
		const again = releaseAgain(first, split([13, 9, 8]))
		expect(again).toEqual({ ...first, asReleased: true })
	})
	it('shows the new numbers when enough came, and hides on what was hidden', () => {
		const first = suppress(split([12, 3, 9]))
		expect(first.shown).toEqual({ n: 24, 'n/kind/0': 'hidden', 'n/kind/1': 'hidden', 'n/kind/2': 9 })
		expect(releaseAgain(first, split([12, 9, 15]))).toMatchObject({ asReleased: false, shown: { n: 36, 'n/kind/0': 'hidden', 'n/kind/1': 'hidden', 'n/kind/2': 15 } })
	})
	it('keeps what was released when the hidden counts were forgotten, since they may have moved by one', () => {
		const old = releaseOf(suppress(split([12, 3, 9])).shown, T)
		expect(releaseAgain(old, split([12, 4, 15])).shown).toBe(old.shown)
		expect(releaseAgain(releaseOf(suppress(split([12, 8, 9])).shown, T), split([12, 8, 15])).shown['n']).toBe(35)
	})
	it('keeps what was released when the table has another shape', () => {
		const first = suppress(split([12, 9, 8]))
		expect(releaseAgain(first, split([12, 9])).shown).toBe(first.shown)
	})
})

describe('a year and its quarters', () => {
	const equations: Equation[] = [
		...['q0', 'q1', 'year'].map((period) => ({ [`${period} n`]: -1, ...Object.fromEntries(ids.slice(1).map((id) => [`${period} ${id}`, 1])) })),
		...ids.map((id) => ({ [`year ${id}`]: -1, [`q0 ${id}`]: 1, [`q1 ${id}`]: 1 }))
	]
	const together = (quarters: readonly Release[], year: Readonly<Record<string, Shown>>): Record<string, Shown> =>
		Object.fromEntries([...quarters.map((quarter, i) => [`q${i}`, quarter.shown] as const), ['year', year] as const].flatMap(([period, shown]) => Object.entries(shown).map(([id, value]) => [`${period} ${id}`, value])))
	const narrow = (known: Record<string, Shown>): string[] => Object.entries(attack(equations, known)).filter(([, { low, high }]) => high - low < T).map(([id]) => id)
	const twoQuarters = fc.tuple(threeCounts, threeCounts)

	it('gives nothing away: the year says what its quarters said', () => {
		fc.assert(fc.property(twoQuarters, ([a, b]) => {
			const quarters = [suppress(split(a), T), suppress(split(b), T)]
			expect(narrow(together(quarters, releaseWhole(quarters).shown))).toEqual([])
		}), { numRuns: 25 })
	})
	it('is caught when the year is suppressed by itself', () => {
		const found = fc.check(fc.property(twoQuarters, ([a, b]) => {
			const quarters = [suppress(split(a), T), suppress(split(b), T)]
			return narrow(together(quarters, suppress(split(a.map((value, i) => value + b[i]!)), T).shown)).length === 0
		}), { numRuns: 25 })
		expect(found.failed).toBe(true)
	})
	it('refuses parts that are different tables, and a whole of nothing', () => {
		expect(() => releaseWhole([suppress(split([9, 9, 9])), suppress(split([9, 9]))])).toThrow(RangeError)
		expect(() => releaseWhole([])).toThrow(RangeError)
	})
})

describe('percentages and means', () => {
	const helped = (got: number, of: number): Release => suppress({ code: 'd', value: of, by: [yesNo('helped', got, of)] })
	it('are hidden with their parts, since a percentage of a known whole is a count', () => {
		fc.assert(fc.property(fc.nat(30), fc.nat(30), (got, missed) => {
			const release = helped(got, got + missed)
			const shown = share(release, 'd/helped/yes', 'd')
			const whole = release.shown['d']
			if (typeof shown === 'number' && typeof whole === 'number') {
				const recovered = Math.round((shown * whole) / 100)
				expect(recovered).toBeGreaterThanOrEqual(T)
				expect(whole - recovered === 0 || whole - recovered >= T).toBe(true)
			}
		}))
		expect(share(helped(11, 12), 'd/helped/yes', 'd')).toBe('hidden')
		expect(share(helped(12, 20), 'd/helped/yes', 'd')).toBe(60)
	})
	it('call 0/0 nothing that occurred', () => {
		expect(share(helped(0, 0), 'd/helped/yes', 'd')).toBe('none-occurred')
		expect(mean(helped(0, 0), 'd', 0)).toBe('none-occurred')
	})
	it('hide a mean wherever its count is hidden, so that no sum can be subtracted', () => {
		const release = suppress(split([12, 3, 9]))
		expect(ids.map((id) => mean(release, id, 30))).toEqual([1.3, 'hidden', 'hidden', 3.3])
	})
	it('know only what was released', () => expect(() => share(helped(6, 12), 'd/invented', 'd')).toThrow(RangeError))
})
