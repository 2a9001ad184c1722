import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { parseTypedDay } from './typed-day.ts'

const TODAY = '2026-11-23'

describe('a typed day', () => {
	test.each([
		['5/3/2026', '2026-03-05'], ['05/03/2026', '2026-03-05'], ['05032026', '2026-03-05'], ['5.3.26', '2026-03-05'],
		['5-3-2026', '2026-03-05'], [' 5 / 3 / 2026 ', '2026-03-05'], ['5 3 2026', '2026-03-05'], ['2026-03-05', '2026-03-05'],
		['ngày 05 tháng 3 năm 2026', '2026-03-05'], ['29/2/2028', '2028-02-29'],
		['hôm nay', TODAY], ['Hôm nay', TODAY], ['hom nay', TODAY], ['hôm  qua', '2026-11-22'], ['ngày mai', '2026-11-24'],
		['today', TODAY], ['yesterday', '2026-11-22']
	])('%j is %s', (text, day) => expect(parseTypedDay(text, TODAY)).toBe(day))

	test('reads "hôm nay" also when the marks are typed apart', () => {
		expect(parseTypedDay('hôm nay'.normalize('NFD'), TODAY)).toBe(TODAY)
	})

	test.each(['', ' ', '5/3', '31/2/2026', '29/2/2026', '32/1/2026', '5/13/2026', '0/1/2026', '5/3.2026', '532026', '5/3/202',
		'5/3/20261', '1/1/0026', 'thứ Hai', 'tháng 11', 'hôm kia', '05/03/2026 10:00'])('%j is no certain day', (text) =>
		expect(parseTypedDay(text, TODAY)).toBeNull())

	test('every day comes back from every way of writing it', () => {
		fc.assert(fc.property(fc.integer({ min: 0, max: 36_000 }), (count) => {
			const day = addDays('2000-01-01', count)
			const [y, m, d] = day.split('-') as [string, string, string]
			for (const text of [`${d}/${m}/${y}`, `${Number(d)}.${Number(m)}.${y.slice(2)}`, `${d}${m}${y}`, day]) {
				expect(parseTypedDay(text, TODAY)).toBe(day)
			}
		}))
	})

	test('never breaks on any text', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const day = parseTypedDay(text, TODAY)
			expect(day === null || /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true)
		}))
	})
})
