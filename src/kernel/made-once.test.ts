import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { madeOnce } from './made-once.ts'

test('the text of a shape is put together once, the values come with each call in the order of the text', () => {
	let made = 0
	const statement = madeOnce<{ n: number }, 'short' | 'long', 'a' | 'b'>((shape, at) => {
		made++
		return sql`select ${at('b')}, ${at('a')}${shape === 'long' ? sql`, ${at('b')}` : sql``}`
	})
	expect(statement('short', { a: 1, b: 'x' })).toMatchObject({ sql: 'select $1, $2', parameters: ['x', 1] })
	expect(statement('short', { a: 2, b: null })).toMatchObject({ sql: 'select $1, $2', parameters: [null, 2] })
	expect(statement('long', { a: 3, b: 'y' })).toMatchObject({ sql: 'select $1, $2, $3', parameters: ['y', 3, 'y'] })
	expect(made).toBe(2)
})

test('a value that was forgotten is an error, not an empty condition', () => {
	const statement = madeOnce<object, 'one', 'unit'>((_shape, at) => sql`select ${at('unit')}`)
	expect(() => statement('one', {})).toThrow('no value for unit')
})
