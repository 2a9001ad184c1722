import { expect, test } from 'vitest'
import { needsChecking } from './service.ts'
import { fits, roomOf } from './stay.ts'
import { countSupport } from './support.ts'

test.each([
	['food for a mother and two children for five days', 'food', '2026-11-23', 3, 5, { dong: 900_000, source: 'Thông tư 02/2021/TT-BLĐTBXH', status: 'verified' }],
	['a month’s allowance by the standard of 2023', 'allowance', '2023-05-01', 1, 1, { dong: 1_440_000, source: 'Nghị định 20/2021/NĐ-CP', status: 'verified' }],
	['two months under four by a standard that is not verified', 'allowance-under-4', '2026-11-23', 1, 2, { dong: 5_000_000, source: 'Nghị định 20/2021/NĐ-CP, Nghị định 76/2024/NĐ-CP', status: 'check' }],
	['food before there was a rate', 'food', '2021-06-30', 1, 1, null],
	['a bus fare has no rate', 'fare', '2026-11-23', 1, 1, null]
] as const)('%s', (_, item, day, people, times, counted) => {
	expect(countSupport(item, day, people, times)).toEqual(counted)
})

test.each([[null, true], ['2026-11-23', false], ['2026-08-25', false], ['2026-08-24', true]])('verified on %s, to be checked again: %s', (day, again) => {
	expect(needsChecking(day, '2026-11-23')).toBe(again)
})

test('room is free or full, and unknown where nobody said how many', () => {
	expect([roomOf(2, 0), roomOf(2, 1), roomOf(2, 2), roomOf(2, 3), roomOf(null, 0)]).toEqual(['free', 'free', 'full', 'full', null])
	expect([fits(2, 0, 2), fits(2, 1, 2)]).toEqual([true, false])
})
