import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Block } from '../reading/block.ts'
import { readPlan } from '../reading/read-plan.ts'
import { allBorders, paragraph, table, wordFile } from '../reading/server/fixtures/word-file.ts'
import { readDocument } from '../reading/server/index.ts'
import { paperOf, type PaperLine } from './reading-paper.ts'
import { partsOf } from './reading-parts.ts'

const lineText = (line: PaperLine): string => line.pieces.map((piece) => piece.text).join('')
const shown = (blocks: readonly Block[], all = blocks): string[] => paperOf(blocks, readPlan(all), [])
	.flatMap((part) => (part.type === 'line' ? [lineText(part.line)] : part.rows.flat(2).map(lineText)))
const sorted = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '').sort()

const inner = table([[paragraph('ô trong 1'), paragraph('ô trong 2')]], allBorders)
const NESTED = await wordFile({ body: paragraph('KẾ HOẠCH') + table([[paragraph('a'), paragraph('b')], [paragraph('trước') + inner + paragraph('sau'), paragraph('d')]], allBorders) + paragraph('hết') })

test.each([['a table inside a cell', NESTED], ['the sample plan', readFileSync('samples/ke-hoach-2026.docx')]])('%s is shown with every word once', async (_, bytes) => {
	const { blocks } = await readDocument(bytes, 'ke-hoach.docx')
	expect(sorted(shown(blocks))).toEqual(sorted(blocks.map((block) => block.text)))
})

test('a long document, part after part, is shown with every word once', async () => {
	const rows = Array.from({ length: 300 }, (_, row) => [paragraph(`việc ${row}`), paragraph(`nơi ${row}`), paragraph(`ngày ${row}`)])
	const { blocks } = await readDocument(await wordFile({ body: paragraph('KẾ HOẠCH') + table(rows, allBorders) + paragraph('hết') }), 'dai.docx')
	const parts = partsOf(blocks)
	expect(parts.length).toBeGreaterThan(1)
	expect(sorted(parts.flatMap((part) => shown(blocks.slice(part.from, part.to), blocks)))).toEqual(sorted(blocks.map((block) => block.text)))
})
