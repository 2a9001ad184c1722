import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTypedNumber } from './typed-number.ts'

describe('a typed number', () => {
	test.each([
		['0', 0], ['-0', 0], ['41', 41], ['007', 7], ['1234,5', 1234.5], ['1.234,5', 1234.5], ['1.234', 1234], ['15.000.000', 15_000_000],
		['1 234', 1234], ['1\u00a0234\u00a0567,25', 1_234_567.25], ['12.5', 12.5], ['0.123', 0.123], ['12.3456', 12.3456],
		['82,5%', 82.5], ['15.000.000 đồng', 15_000_000], ['15000000đ', 15_000_000], ['7.500.000 ₫', 7_500_000], [' 9 ', 9],
		['-3', -3], ['\u22123,5', -3.5]
	])('%j is %d', (text, value) => expect(parseTypedNumber(text)).toBe(value))

	test.each(['', ' ', 'không', '1,2,3', '1.23.456', '1,234,567', '1.234.5', '1,234.5', '1..2', ',5', '5,', '1e3', '12 34', '--1',
		'15 triệu', '1234567890123456', '0x10', 'Infinity'])('%j is no certain number', (text) => expect(parseTypedNumber(text)).toBeNull())

	test('every number written in the Vietnamese way comes back', () => {
		const written = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
		fc.assert(fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
			expect(parseTypedNumber(written.format(cents / 100))).toBe(cents === 0 ? 0 : cents / 100)
		}))
	})
})
