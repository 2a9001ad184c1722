import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INITIAL_NUMBERS } from './initial-numbers.ts'
import { isCertain, nobodyInDanger, readable } from './numbers.ts'
import { networkOf, waitAfter } from './tries.ts'

test.each([[null, false], ['2026-11-23', true], ['2026-05-27', true], ['2026-05-26', false], ['2026-11-24', false]])('a number checked on %s is certain on 23/11/2026: %s', (checkedOn, certain) => {
	expect(isCertain({ checkedOn }, '2026-11-23')).toBe(certain)
})

test.each([['113', '113'], ['1900969680', '1900 969 680'], ['18001769', '1800 1769'], ['0900000000', '0900 000 000'], ['02603900000', '02603 900 000']])('%s is read out as %s', (digits, words) => {
	expect(readable(digits)).toBe(words)
	expect(words.replaceAll(' ', '')).toBe(digits)
})

test.each([
	['none at all', [], true], ['only a hidden one', [{ kind: 'danger', shown: false }], true], ['only others', [{ kind: 'ward', shown: true }, { kind: 'others', shown: true }], true],
	['one of two', [{ kind: 'danger', shown: false }, { kind: 'danger', shown: true }], false]
] as const)('with %s to call in danger, the officer is warned: %#', (_, numbers, warned) => {
	expect(nobodyInDanger(numbers)).toBe(warned)
})

test('no number is lost in reading out', () => {
	fc.assert(fc.property(fc.stringMatching(/^\d{3,15}$/), (digits) => { expect(readable(digits).replaceAll(' ', '')).toBe(digits) }))
})

test('the numbers a ward starts with are only those that were seen', () => {
	expect(INITIAL_NUMBERS.map(({ digits }) => digits)).toEqual(['113', '115', '111', '1900969680', '18001769', '18001768'])
})

test('the first try goes through whatever others do; more tries wait longer, and every wait has an end', () => {
	const trying = fc.constantFrom('send' as const, 'open' as const)
	fc.assert(fc.property(trying, fc.nat(100_000), fc.nat(100_000), fc.nat(100_000), (what, own, all, more) => {
		expect(waitAfter(what, 0, all)).toBe(0)
		expect(waitAfter(what, own + more, all)).toBeGreaterThanOrEqual(waitAfter(what, own, all))
		expect(waitAfter(what, own, all)).toBeLessThanOrEqual(300)
	}))
	expect([1, 4, 5, 6, 20].map((own) => waitAfter('open', own, 10))).toEqual([0, 0, 2, 4, 60])
	expect([1, 4, 5, 6, 20].map((own) => waitAfter('send', own, 1))).toEqual([0, 0, 2, 4, 120])
	expect(waitAfter('open', 1, 61)).toBe(10)
})

test.each([['10.0.0.7', '10.0.0.7'], ['::ffff:10.0.0.7', '10.0.0.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'], ['2001:0db8:1:2::9', '2001:db8:1:2'], ['::1', '0:0:0:0'], ['2001:db8::1', '2001:db8:0:0'], ['', '']])('%s is of the network %s', (address, network) => {
	expect(networkOf(address)).toBe(network)
})
