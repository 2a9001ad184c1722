import { expect, test } from 'vitest'
import { soFar } from './so-far.ts'

const told = (counting: 'new' | 'cumulative', women: number | null, men: number | null, total = (women ?? 0) + (men ?? 0)) => ({ counting, women, men, total })

test.each([
	['nothing', [], [0, 0, 0]],
	['new ones, which add', [told('new', 10, 5), told('new', 2, 3)], [20, 12, 8]],
	['a cumulative one, which stands for all before it', [told('new', 10, 5), told('cumulative', 12, 8)], [20, 12, 8]],
	['a new one after a cumulative one', [told('cumulative', 12, 8), told('new', 1, 0)], [21, 13, 8]],
	['one without women and men', [told('new', null, null, 7), told('new', 1, 0)], [8, null, null]],
	['a cumulative one after one without women and men', [told('new', null, null, 7), told('cumulative', 5, 4)], [9, 5, 4]]
] as const)('%s', (_, numbers, [total, women, men]) => expect(soFar(numbers)).toEqual({ total, women, men }))
