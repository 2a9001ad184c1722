import { describe, expect, test } from 'vitest'
import { formatMoney, formatNumber, formatPercent, noBreak } from './say-number.ts'

describe('numbers as people read them', () => {
	test.each([
		[0, '0', '0'], [41, '41', '41'], [1234, '1.234', '1,234'], [1234.5, '1.234,5', '1,234.5'], [-1234.567, '-1.234,57', '-1,234.57'], [-0.001, '0', '0']
	])('%d', (value, vi, en) => {
		expect(formatNumber(value)).toBe(vi)
		expect(formatNumber(value, 'en')).toBe(en)
	})

	test('a rate is given in per cent', () => {
		expect(formatPercent(82.5)).toBe('82,5%')
		expect(formatPercent(56.888)).toBe('56,9%')
		expect(formatPercent(90, 'en')).toBe('90%')
	})

	test('money is whole đồng, in words or with its sign', () => {
		expect(formatMoney(15_000_000)).toBe('15.000.000 đồng')
		expect(formatMoney(15_000_000, 'vi', 'sign')).toBe('15.000.000 ₫')
		expect(formatMoney(15_000_000, 'en')).toBe('15,000,000 VND')
	})

	test('words of sense keep together', () => expect(noBreak('thứ Hai 23/11/2026')).toBe('thứ\u00a0Hai\u00a023/11/2026'))
})
