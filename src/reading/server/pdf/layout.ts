import { findTwoColumns, type Frame } from './columns.ts'
import { findGrids, type Grid } from './grid.ts'
import { lineText, startsWithMarker, toLines, type Line, type Segment } from './lines.ts'
import type { PageContent, Piece } from './page-content.ts'
import { toParagraphs, type Measure, type Paragraph } from './paragraphs.ts'

/** What stands on a page, from top to bottom. */
export type Part =
	| { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly measure: Measure }
	| { readonly kind: 'columns'; readonly columns: readonly [readonly Paragraph[], readonly Paragraph[]] }
	| { readonly kind: 'table'; readonly grid: Grid; readonly cells: readonly TableCell[] }

export interface TableCell {
	readonly row: number
	readonly column: number
	readonly rows: number
	readonly columns: number
	readonly paragraphs: readonly Paragraph[]
}

const PAGE_NUMBER = /^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|(?:Trang|Page)\s*\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/i
/** The national heading broken for lack of room. */
const UNFINISHED_HEADING = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI(?!.*VIỆT NAM)/u
const MARGIN_BAND = 0.09

/** Orders a page: tables by their drawn lines, headers and signature blocks by columns, the rest as lines. */
export function layOut(page: PageContent): Part[] {
	const grids = findGrids(page.rules)
	const free: Piece[] = []
	const inGrid = new Map<Grid, Piece[]>()
	for (const piece of page.pieces) {
		const grid = grids.find((candidate) => contains(candidate, piece))
		if (grid) inGrid.set(grid, [...inGrid.get(grid) ?? [], piece])
		else free.push(piece)
	}
	const lines = toLines(free, page.number).filter((line) => !isPageNumber(line, page))
	const measure = measureOf(lines, page)
	const frame = { width: page.width, height: page.height, centre: (measure.left + measure.right) / 2, first: page.number === 1 }
	const parts: { y: number; part: Part }[] = [...inGrid].map(([grid, pieces]) => ({
		y: grid.ys[0] ?? 0, part: { kind: 'table', grid, cells: tableCells(grid, pieces, page.number) },
	}))
	const breaks = parts.map(({ y }) => y)
	parts.push(...freeParts(lines, measure, frame, breaks))
	return parts.sort((one, other) => one.y - other.y).map(({ part }) => part)
}

function freeParts(lines: readonly Line[], measure: Measure, frame: Frame, breaks: readonly number[]): { y: number; part: Part }[] {
	const parts: { y: number; part: Part }[] = []
	let run: Line[] = []
	const close = (): void => {
		const first = run[0]
		if (first) parts.push({ y: first.y, part: { kind: 'lines', lines: run, measure } })
		run = []
	}
	const columns = findTwoColumns(lines, frame)
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]
		const region = columns.find((candidate) => candidate.from === index)
		const last = run.at(-1)
		if (!line) continue
		if (region || (last && breaks.some((y) => y > last.y && y <= line.y))) close()
		if (region) {
			const side = (segments: readonly Segment[]): Paragraph[] => columnParagraphs(segments, lines)
			parts.push({ y: line.y, part: { kind: 'columns', columns: [side(region.left), side(region.right)] } })
			index = region.to - 1
		} else run.push(line)
	}
	close()
	return parts
}

/** In a header or a list of recipients every line is a paragraph, save the rest of a bulleted one. */
function columnParagraphs(segments: readonly Segment[], lines: readonly Line[]): Paragraph[] {
	const groups: Line[][] = []
	for (const segment of segments) {
		const whole = lines.find((line) => line.segments.some((part) => part.pieces[0] === segment.pieces[0]))
		if (!whole) continue
		const line: Line = { ...whole, segments: [segment], x: segment.x, right: segment.right }
		const open = groups.at(-1)
		const bulleted = open?.[0] !== undefined && startsWithMarker(lineText(open[0])) && !/[;.]$/.test(lineText(open.at(-1) ?? open[0]))
		const broken = open?.[0] !== undefined && UNFINISHED_HEADING.test(open.map(lineText).join(' '))
		if (open && (broken || (bulleted && !startsWithMarker(segment.text)))) open.push(line)
		else groups.push([line])
	}
	return groups.flatMap((group) => {
		const measure = { left: Math.min(...group.map((line) => line.x)), right: Math.max(...group.map((line) => line.right)), narrow: true }
		return toParagraphs(group, () => measure)
	})
}

function tableCells(grid: Grid, pieces: readonly Piece[], page: number): TableCell[] {
	return grid.cells.flatMap((cell) => {
		const own = pieces.filter((piece) => {
			const x = (piece.x + Math.min(piece.right, piece.x + 4)) / 2
			const y = piece.y - piece.size * 0.3
			return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom
		})
		const lines = toLines(own, page)
		const paragraphs = toParagraphs(lines, () => ({ left: cell.left, right: cell.right - 5, narrow: true }))
		return paragraphs.length === 0 ? [] : [{ row: cell.row, column: cell.column, rows: cell.rows, columns: cell.columns, paragraphs }]
	})
}

function contains({ xs, ys }: Grid, piece: Piece): boolean {
	const y = piece.y - piece.size * 0.3
	return piece.x >= (xs[0] ?? 0) - 2 && piece.x < (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y < (ys.at(-1) ?? 0)
}

function isPageNumber(line: Line, page: PageContent): boolean {
	const inMargin = line.y < page.height * MARGIN_BAND || line.y > page.height * (1 - MARGIN_BAND)
	return inMargin && PAGE_NUMBER.test(lineText(line).trim())
}

function measureOf(lines: readonly Line[], page: PageContent): Measure {
	const rights = lines.map((line) => line.right).sort((one, other) => one - other)
	return {
		left: Math.min(...lines.map((line) => line.x), page.width * 0.3),
		right: Math.max(rights[Math.floor(rights.length * 0.95)] ?? 0, page.width * 0.8),
		narrow: false,
	}
}
