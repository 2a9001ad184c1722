import { expect, test } from 'vitest'
import type { Block } from '../reading/block.ts'
import { partAsked, partsOf } from './reading-parts.ts'

const block = (id: number, cell: Block['cell'] = null): Block => ({ id: String(id), kind: cell ? 'cell' : 'para', label: '', text: 'x', bold: false, italic: false, caps: false, align: 'left', cell, page: null })
const paragraphs = (count: number) => Array.from({ length: count }, (_, id) => block(id))

test('an ordinary plan is shown whole', () => {
	expect(partsOf(paragraphs(300))).toEqual([{ from: 0, to: 300 }])
	expect(partsOf([])).toEqual([{ from: 0, to: 0 }])
})

test('the parts of a long document are light and hold every paragraph once', () => {
	const parts = partsOf(paragraphs(5000))
	expect(parts[0]!.from).toBe(0)
	expect(parts.at(-1)!.to).toBe(5000)
	for (const [at, part] of parts.entries()) {
		expect(part.to - part.from).toBeLessThanOrEqual(400)
		if (at > 0) expect(part.from).toBe(parts[at - 1]!.to)
	}
})

test('a part with much work is shorter', () => {
	const blocks = paragraphs(1000)
	expect(partsOf(blocks, blocks.map((one) => one.id)).map((part) => part.to - part.from)).toEqual([...Array.from({ length: 8 }, () => 120), 40])
	expect(partsOf(blocks, ['0', '5', '999'])).toEqual(partsOf(blocks))
})

test('a row of a table is never cut', () => {
	const cells = Array.from({ length: 3000 }, (_, id) => block(id, { table: 1, row: Math.floor(id / 7), column: id % 7, rows: 429, columns: 7, bordered: true }))
	for (const part of partsOf(cells)) expect(part.from % 7).toBe(0)
})

test('a part is found by its number or by a place in it', () => {
	const parts = partsOf(paragraphs(1000))
	expect(partAsked(parts, 2, null)).toBe(1)
	expect(partAsked(parts, null, 999)).toBe(2)
	expect([partAsked(parts, 0, null), partAsked(parts, 99, null), partAsked(parts, null, null), partAsked(parts, null, 5000)]).toEqual([0, 0, 0, 0])
})
