import { expect, test } from 'vitest'
import { findGrids } from './grid.ts'
import type { Rule } from './rules.ts'

const level = (at: number, from: number, to: number): Rule => ({ upright: false, at, from, to })
const upright = (at: number, from: number, to: number): Rule => ({ upright: true, at, from, to })

test('lines that do not meet are no table; a single box is a frame', () => {
	expect(findGrids([level(10, 0, 100), level(50, 0, 100)])).toEqual([])
	expect(findGrids([level(0, 0, 100), level(50, 0, 100), upright(0, 0, 50), upright(100, 0, 50)])).toEqual([])
})

test('two tables on a page stay two, from top to bottom', () => {
	const box = (top: number): Rule[] => [level(top, 0, 100), level(top + 20, 0, 100), upright(0, top, top + 20), upright(40, top, top + 20), upright(100, top, top + 20)]
	expect(findGrids([...box(300), ...box(100)]).map((grid) => [grid.ys[0], grid.cells.length])).toEqual([[100, 2], [300, 2]])
})

test('a drawing of very many lines takes no time', () => {
	const lines = Array.from({ length: 60_000 }, (_, index) => (index % 2 ? level(index % 800, 0, 500) : upright(index % 500, 0, 800)))
	const start = performance.now()
	expect(findGrids(lines)).toEqual([])
	expect(findGrids(lines.slice(0, 2900)).length).toBeLessThanOrEqual(1)
	expect(performance.now() - start).toBeLessThan(3000)
})
