import type { Block, Span } from '../reading/block.ts'
import type { PlanReading } from '../reading/plan-reading.ts'

/** Answers questions about the order of a document: what stands before what, and how one names a place. */
export interface Places {
	/** Place of a span as [block, offset]. */
	at(span: Span): readonly [number, number]
	before(a: Span, b: Span): number
	block(id: string): Block | undefined
	/** The blocks of the table a block stands in; none outside tables. */
	table(id: string): readonly Block[]
	/** II.1 for what stands under heading 1 of section II. `heading` is the span of the heading. */
	basis(span: Span, heading: Span | null): string
}

const MARK = /(?:^|\n)\s*([IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)/]\s*(?:[\p{L}\s,]{2,30}\s)?$/u

export function placesOf(blocks: readonly Block[], reading: PlanReading): Places {
	const order = new Map(blocks.map((block, index) => [block.id, index]))
	const byId = new Map(blocks.map((block) => [block.id, block]))
	const tables = Map.groupBy(blocks.filter((block) => block.cell), (block) => block.cell!.table)
	const table = (id: string): readonly Block[] => {
		const cell = byId.get(id)?.cell
		return cell ? (tables.get(cell.table) ?? []) : []
	}
	const at = (span: Span) => [order.get(span.block) ?? -1, span.start] as const
	const before = (a: Span, b: Span) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]
	const markOf = (span: Span): string => {
		const block = byId.get(span.block)
		if (!block) return ''
		const typed = MARK.exec(block.text.slice(0, span.start).normalize('NFC'))?.[1]
		return typed ?? (/[\p{L}\d]/u.test(block.label) ? block.label.replace(/[.)/:\s]+$/u, '') : '')
	}
	return {
		at, before, block: (id) => byId.get(id), table,
		basis(span, heading) {
			const annex = reading.annexes.findLast((one) => before(one.span, span) <= 0)
			if (annex) return [annex.label, rowWords(rowNumber(table(span.block), byId.get(span.block)))].filter(Boolean).join(', ')
			const section = reading.sections.findLast((one) => before(one.span, span) <= 0)
			const label = heading && section && before(heading, section.span) !== 0 ? markOf(heading) : ''
			if (section && label.startsWith(`${section.label}.`)) return label
			return [section?.label ?? '', label].filter(Boolean).join('.')
		}
	}
}

const rowWords = (row: string) => (row ? `mục ${row}` : '')

function rowNumber(table: readonly Block[], block: Block | undefined): string {
	const cell = block?.cell
	if (!cell) return ''
	const first = table.find((one) => one.cell?.row === cell.row && one.cell.column === 0)
	return /^\d{1,3}/.exec(first?.text.trim() ?? '')?.[0] ?? ''
}
