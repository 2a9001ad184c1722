import type { Block, Span } from '../reading/block.ts'
import type { PlanReading } from '../reading/plan-reading.ts'

/** Answers questions about the order of a document: what stands before what, and how one names a place. */
export interface Places {
	/** Place of a span as [block, offset]. */
	at(span: Span): readonly [number, number]
	before(a: Span, b: Span): number
	block(id: string): Block | undefined
	/** II.1 for what stands under heading 1 of section II. `heading` is the span of the heading. */
	basis(span: Span, heading: Span | null): string
}

const MARK = /(?:^|\n)\s*([IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)/]\s*(?:[\p{L}\s,]{2,30}\s)?$/u

export function placesOf(blocks: readonly Block[], reading: PlanReading): Places {
	const order = new Map(blocks.map((block, index) => [block.id, index]))
	const byId = new Map(blocks.map((block) => [block.id, block]))
	const at = (span: Span) => [order.get(span.block) ?? -1, span.start] as const
	const before = (a: Span, b: Span) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]
	const markOf = (span: Span): string => {
		const block = byId.get(span.block)
		if (!block) return ''
		const typed = MARK.exec(block.text.slice(0, span.start).normalize('NFC'))?.[1]
		return typed ?? (/[\p{L}\d]/u.test(block.label) ? block.label.replace(/[.)/:\s]+$/u, '') : '')
	}
	return {
		at, before, block: (id) => byId.get(id),
		basis(span, heading) {
			const annex = reading.annexes.findLast((one) => before(one.span, span) <= 0)
			if (annex) return [annex.label, rowWords(rowNumber(blocks, byId.get(span.block)))].filter(Boolean).join(', ')
			const section = reading.sections.findLast((one) => before(one.span, span) <= 0)
			const label = heading && section && before(heading, section.span) !== 0 ? markOf(heading) : ''
			if (section && label.startsWith(`${section.label}.`)) return label
			return [section?.label ?? '', label].filter(Boolean).join('.')
		}
	}
}

const rowWords = (row: string) => (row ? `mục ${row}` : '')

function rowNumber(blocks: readonly Block[], block: Block | undefined): string {
	const cell = block?.cell
	if (!cell) return ''
	const first = blocks.find((one) => one.cell?.table === cell.table && one.cell.row === cell.row && one.cell.column === 0)
	return /^\d{1,3}/.exec(first?.text.trim() ?? '')?.[0] ?? ''
}
