import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MEASURES } from './measures.ts'
import { toldTwice, type ToldFigure } from './told-twice.ts'

let count = 0
const told = (taskNumber: number, onDay: string, women: number, men: number, more: Partial<ToldFigure> = {}): ToldFigure => ({
	id: String(count++), taskId: `task-${taskNumber}`, taskNumber, agencyId: 'cong-an', measure: 'attendance', onDay, total: women + men, women, men, cumulative: false, ...more
})
const reasons = (figures: readonly ToldFigure[]) => toldTwice(figures).map(({ figure, earlier, reason }) => [figures.indexOf(figure), figures.indexOf(earlier), reason])

test.each<[string, ToldFigure[], unknown]>([
	['two reports of one task on two days are two', [told(1, '2026-03-01', 20, 10), told(1, '2026-06-01', 21, 12)], []],
	['the same women and men told again, in any task', [told(1, '2026-03-01', 20, 10), told(2, '2026-10-01', 20, 10)], [[1, 0, 'same-numbers']]],
	['the same small number is no sign', [told(1, '2026-03-01', 1, 0), told(1, '2026-06-01', 1, 0)], []],
	['one day told by two tasks', [told(1, '2026-03-01', 20, 10), told(2, '2026-03-01', 4, 3)], [[1, 0, 'same-day']]],
	['a third report that is at least the two before', [told(1, '2026-03-01', 20, 10), told(1, '2026-06-01', 10, 10), told(1, '2026-09-01', 34, 21)], [[2, 1, 'holds-earlier']]],
	['not when it said that it holds them', [told(1, '2026-03-01', 20, 10), told(1, '2026-06-01', 10, 10), told(1, '2026-09-01', 34, 21, { cumulative: true })], []],
	['another task told a day between two reports', [told(1, '2026-03-01', 20, 10), told(2, '2026-05-01', 9, 9), told(1, '2026-06-01', 30, 15)], [[2, 1, 'overlap']]],
	['the same, told afterwards', [told(1, '2026-03-01', 20, 10), told(1, '2026-06-01', 30, 15), told(2, '2026-05-01', 9, 9)], [[2, 1, 'overlap']]],
	['two days of two tasks told once each', [told(1, '2026-03-01', 20, 10), told(2, '2026-05-01', 9, 9)], []],
	['two bodies at one event', [told(1, '2026-03-01', 20, 10), told(2, '2026-03-01', 20, 10, { agencyId: 'phu-nu' })], []],
	['two measures of one day', [told(1, '2026-03-01', 20, 10), told(2, '2026-03-01', 20, 10, { measure: 'trained' })], []],
	['a stock is told again and again', [told(1, '2026-03-01', 0, 0, { measure: 'models', total: 12, women: null, men: null }), told(2, '2026-03-01', 0, 0, { measure: 'models', total: 12, women: null, men: null })], []]
])('%s', (_, figures, expected) => expect(reasons(figures)).toEqual(expected))

test('whatever is told, a doubt is about one body and one measure, looks back, and stands once at a number', () => {
	const figure = fc.record({ task: fc.nat(3), day: fc.integer({ min: 10, max: 28 }), women: fc.nat(20), men: fc.nat(20), agencyId: fc.constantFrom('cong-an', 'phu-nu'), measure: fc.constantFrom(...MEASURES.map((one) => one.code)), cumulative: fc.boolean() })
	fc.assert(fc.property(fc.array(figure, { maxLength: 25 }), (list) => {
		const figures = list.map(({ task, day, women, men, ...more }) => told(task, `2026-05-${day}`, women, men, more))
		const found = toldTwice(figures)
		expect(new Set(found.map((one) => one.figure)).size).toBe(found.length)
		for (const { figure: later, earlier } of found) {
			expect([earlier.agencyId, earlier.measure]).toEqual([later.agencyId, later.measure])
			expect(figures.indexOf(earlier)).toBeLessThan(figures.indexOf(later))
			expect(later.measure).not.toBe('models')
		}
		expect(toldTwice(figures.filter((one) => one.taskId === 'task-1' && one.cumulative))).toEqual([])
	}))
})
