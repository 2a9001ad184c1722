import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatNumber, placeAndDate, pointLabel, romanNumeral, sheetMeasures } from './decree-30.ts'

const nbsp = '\u00a0'

describe('number and date of a document', () => {
	it.each([
		[7, 'KH-UBND', 'Số: 07/KH-UBND'],
		[10, 'UBND-VHXH', 'Số: 10/UBND-VHXH'],
		[1105, 'KH-UBND', 'Số: 1105/KH-UBND'],
		[null, 'KH-UBND', `Số: ${nbsp.repeat(8)}/KH-UBND`],
	])('number %s %s is written %s', (number, symbol, written) => {
		expect(formatNumber(number, symbol)).toBe(written)
	})

	it.each([
		['2026-02-05', 'Đăk Cấm, ngày 05 tháng 02 năm 2026'],
		['2026-03-15', 'Đăk Cấm, ngày 15 tháng 3 năm 2026'],
		['2026-01-31', 'Đăk Cấm, ngày 31 tháng 01 năm 2026'],
		['2026-12-09', 'Đăk Cấm, ngày 09 tháng 12 năm 2026'],
	])('day %s is written %s', (day, written) => {
		expect(placeAndDate('Đăk Cấm', day)).toBe(written)
	})

	it('leaves room for a date not known yet', () => {
		expect(formatDate(null)).toMatch(/^ngày\u00a0+tháng\u00a0+năm\u00a0+$/u)
	})
})

describe('numbering', () => {
	it('letters points in the order of the Vietnamese alphabet', () => {
		expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(pointLabel).join(' ')).toBe('a) b) c) d) đ) e) g) h) i) k)')
		expect(pointLabel(24)).toBe('aa)')
	})

	it('never gives two points the same letter', () => {
		fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 2 }), ([a = 1, b = 2]) => pointLabel(a) !== pointLabel(b)))
	})

	it.each([[1, 'I'], [4, 'IV'], [9, 'IX'], [14, 'XIV'], [40, 'XL']])('part %i is %s', (position, roman) => {
		expect(romanNumeral(position)).toBe(roman)
	})
})

it('keeps the margins inside what the decree allows', () => {
	const mm = (twips: number): number => (twips * 25.4) / 1440
	const { top, bottom, left, right } = sheetMeasures.margin
	for (const [margin, least, most] of [[top, 20, 25], [bottom, 20, 25], [left, 30, 35], [right, 15, 20.01]] as const) {
		expect(mm(margin)).toBeGreaterThanOrEqual(least)
		expect(mm(margin)).toBeLessThanOrEqual(most)
	}
	const textWidth = sheetMeasures.page.width - left - right
	expect(sheetMeasures.head.left + sheetMeasures.head.right).toBe(textWidth)
	expect(sheetMeasures.closing.left + sheetMeasures.closing.right).toBe(textWidth)
})
