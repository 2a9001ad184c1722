import { expect, test } from 'vitest'
import { inTransaction } from '#kernel/transaction.server.ts'
import { aWard } from '#support/ward.ts'
import { nextNumber } from './next-number.ts'

const ward = aWard()

test('forty signings at once get forty numbers in a row, and the failed ones leave no gap', async () => {
	const sign = (attempt: number) => inTransaction(ward.as('chu-tich'), async (ctx) => {
		const number = await nextNumber(ctx, 'ubnd', 2026)
		if (attempt % 4 === 0) throw new Error('undone')
		return number
	}).catch(() => null)
	const numbers = (await Promise.all(Array.from({ length: 40 }, (_, attempt) => sign(attempt)))).filter((n) => n !== null)
	expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
})

test('the series starts at 1 again with each year, and each body has its own', async () => {
	const next = (series: string, year: number) => inTransaction(ward.as('chu-tich'), (ctx) => nextNumber(ctx, series, year))
	expect(await next('ubnd', 2027)).toBe(1)
	expect(await next('ban-vstbpn', 2026)).toBe(1)
	expect(await next('ubnd', 2027)).toBe(2)
})
