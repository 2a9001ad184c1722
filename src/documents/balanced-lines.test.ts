import fc from 'fast-check'
import { expect, it } from 'vitest'
import { balance } from './balanced-lines.ts'
import { shareWidths } from './column-widths.ts'

const letters = (line: string): number => line.length

it('breaks a title into lines of even length', () => {
	const even = balance('một hai ba bốn năm sáu', 18, letters)
	expect(even.room).toBeLessThan(13)
	expect(even.widest).toBeLessThanOrEqual(even.room)
})

it('leaves a one-line title its own width', () => {
	expect(balance('BÁO CÁO', 100, letters).widest).toBe(7)
})

it('shares a width out to the last twip', () => {
	fc.assert(fc.property(fc.array(fc.double({ min: -5, max: 100 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 500, max: 15000 }), (shares, total) => {
		const widths = shareWidths(shares, total)
		expect(widths.reduce((a, b) => a + b, 0)).toBe(total)
		expect(widths.every((width) => Number.isInteger(width) && width >= 0)).toBe(true)
	}))
})
