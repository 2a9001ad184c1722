import { expect, test } from 'vitest'
import { nameOf } from './statement-names.ts'

const after = (times: number, statement: string) => Array.from({ length: times }, () => nameOf(statement)).at(-1)

test('a rare statement has no name, an often asked one keeps its own', () => {
	expect(after(9, 'select 1')).toBeUndefined()
	const name = nameOf('select 1')
	expect(name).toMatch(/\S/)
	expect(after(5, 'select 1')).toBe(name)
	expect(after(10, 'select 2')).not.toBe(name)
})

test('however many statements come, a hundred at most are named', () => {
	const named = new Set(Array.from({ length: 5000 }, (_, n) => after(10, `select ${n} as n`)).filter(Boolean))
	expect(named.size).toBeLessThanOrEqual(100)
	expect(after(20, 'select never')).toBeUndefined()
})
