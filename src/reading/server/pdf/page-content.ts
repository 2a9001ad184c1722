import type { getDocumentProxy } from 'unpdf'
import { rulesOf, type Rule } from './rules.ts'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** A stretch of text on a page; points, y counted downwards from the top edge, y is the baseline. */
export interface Piece {
	readonly text: string
	readonly x: number
	readonly right: number
	readonly y: number
	readonly size: number
	readonly bold: boolean
	readonly italic: boolean
}

export interface PageContent {
	readonly number: number
	readonly width: number
	readonly height: number
	readonly pieces: Piece[]
	readonly rules: Rule[]
	/** A picture is painted somewhere on the page. */
	readonly pictured: boolean
}

type TextEntry = Awaited<ReturnType<Page['getTextContent']>>['items'][number]

/** Text with positions, ruled lines and whether there are pictures. */
export async function pageContent(page: Page): Promise<PageContent> {
	const viewport = page.getViewport({ scale: 1 })
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform as number[]
	// The operator list comes first: it loads the fonts, whose names tell bold and italic.
	const { rules, pictured } = rulesOf(await page.getOperatorList(), [a, b, c, d, e, f])
	const { items } = await page.getTextContent()
	const pieces: Piece[] = []
	for (const [at, item] of items.entries()) {
		if (!('str' in item) || item.str.trim() === '') continue
		const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = item.transform as number[]
		const along = { x: a * ta + c * tb, y: b * ta + d * tb }
		// Slanted and upright text are stamps and watermarks, never the document.
		if (along.x <= 0 || Math.abs(along.y) > along.x * 0.2) continue
		const x = a * te + c * tf + e
		const look = fontLook(page, item.fontName)
		const size = Math.hypot(tc, td) || 12
		pieces.push({ text: item.str, x, right: x + (item.width || widthBehind(items[at + 1], size)), y: b * te + d * tf + f, size, ...look })
	}
	return { number: page.pageNumber, width: viewport.width, height: viewport.height, pieces, rules, pictured }
}

/** LibreOffice writes a letter without its width and moves on by hand; the move reads as a blank of that width, or of
 *  that width and a real space. */
function widthBehind(next: TextEntry | undefined, size: number): number {
	if (next === undefined || !('str' in next) || next.str !== ' ') return 0
	return next.width < size * 0.68 ? next.width : size * 0.5
}

function fontLook(page: Page, fontName: string): { bold: boolean; italic: boolean } {
	const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null
	const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
	return { bold: /bold|black|heavy|-bd/i.test(name), italic: /italic|oblique|-it\b/i.test(name) }
}
