import { expect, test } from 'vitest'
import { lineText, toLines } from './lines.ts'
import { pageContent } from './page-content.ts'

type Item = readonly [text: string, width: number, x: number]

/** A page of one line with these stretches, as pdf.js hands it out. */
const pageOf = (items: readonly Item[]) => ({
	pageNumber: 1, commonObjs: { has: () => false },
	getViewport: () => ({ transform: [1, 0, 0, -1, 0, 842], width: 595, height: 842 }),
	getOperatorList: () => Promise.resolve({ fnArray: [], argsArray: [] }),
	getTextContent: () => Promise.resolve({ items: items.map(([str, width, x]) => ({ str, width, transform: [14, 0, 0, 14, x, 700], fontName: 'f' })) })
}) as unknown as Parameters<typeof pageContent>[0]

test.each<[string, readonly Item[], string]>([
	['inside a word', [['huấn về l', 150.04, 85.2], ['ồ', 0, 235.3], [' ', 7.06, 235.24], ['ng ghép giới.', 73.88, 242.3]], 'huấn về lồng ghép giới.'],
	['at the end of a word', [['buổi h', 40, 85.2], ['ồ', 0, 125.2], [' ', 10.6, 125.2], ['quy hoạch', 60, 135.8]], 'buổi hồ quy hoạch'],
	['at the end of a line', [['vào h', 44.7, 85.2], ['ồ', 0, 129.9]], 'vào hồ'],
	['nowhere', [['vào', 20, 85.2], ['nguồn', 30, 108.7]], 'vào nguồn']
])('a letter that LibreOffice wrote without its width, %s, tears no word and joins no two', async (_, items, text) => {
	const { pieces } = await pageContent(pageOf(items))
	expect(toLines(pieces, 1).map(lineText)).toEqual([text])
})
