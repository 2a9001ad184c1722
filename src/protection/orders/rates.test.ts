import { expect, test } from 'vitest'
import { formLabel } from './form-numbers.ts'
import { rateOn, RATES } from './rates.ts'

test.each([
	['the standard before July 2024', '2024-06-30', 'standard', 360_000, 'verified'],
	['the standard from July 2024, which nobody has checked yet', '2024-07-01', 'standard', 500_000, 'check'],
	['food a day', '2026-11-23', 'food', 60_000, 'verified'],
	['the allowance in a facility, times the standard', '2026-11-23', 'facility-allowance', 4, 'verified'],
	['the same under four years', '2026-11-23', 'facility-allowance-under-4', 5, 'verified']
] as const)('%s', (_, day, item, amount, status) => expect(rateOn(day, item)).toMatchObject({ amount, status }))

test('no rate is made up for a day before the rules, and the ward\'s own line goes before', () => {
	expect(rateOn('2021-06-30', 'food')).toBeNull()
	const own = { item: 'food', amount: 80_000, per: 'person-day', from: '2026-01-01', to: null, source: 'Nghị quyết của tỉnh', status: 'verified' } as const
	expect(rateOn('2026-11-23', 'food', [...RATES, own])?.amount).toBe(80_000)
	expect(rateOn('2025-12-31', 'food', [...RATES, own])?.amount).toBe(60_000)
})

test('amounts are whole, and every line has a source', () => {
	expect(RATES.filter((rate) => !Number.isInteger(rate.amount) || rate.source === '' || (rate.to !== null && rate.to < rate.from))).toEqual([])
})

test('a form\'s number is printed only when the form was seen', () => {
	expect(formLabel('76/2023/NĐ-CP', '09')).toBe('Mẫu số 09, Nghị định 76/2023/NĐ-CP')
	expect(['01', '02', '04', '05', '07', '08', '12'].map((no) => formLabel('76/2023/NĐ-CP', no))).toEqual(['', '', '', '', '', '', ''])
	expect(formLabel('56/2017/NĐ-CP', '07')).toBe('Mẫu số 07, Nghị định 56/2017/NĐ-CP')
})
