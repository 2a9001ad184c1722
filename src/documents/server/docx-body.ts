import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import { splitParagraphs } from '#documents/compose-body.ts'
import { shareWidths } from '#documents/column-widths.ts'
import type { Block, ComposedCell, ComposedRow, Run, TableBlock, TextBlock } from '#documents/composition.ts'
import { sheetMeasures, sizes } from '#documents/decree-30.ts'
import { allBorders } from './docx-borders.ts'
import { paragraph, singleSpacing, spacer } from './docx-text.ts'

const lineSpacing = { before: sheetMeasures.paragraphGap, after: 0, line: Math.round(240 * sheetMeasures.line), lineRule: LineRuleType.AUTO }

/** The blocks of a body or an annex, set in a text column of the given width (twips). The last paragraph stays
 *  with what follows, so that a signature never stands alone on a page. */
export function bodyBlocks(blocks: readonly Block[], width: number): (Paragraph | Table)[] {
	return blocks.flatMap((block, i) => (block.type === 'table' ? [spacer(140), table(block, width), spacer(80)] : textParagraphs(block, i === blocks.length - 1)))
}

function textParagraphs(block: TextBlock, last: boolean): Paragraph[] {
	if (block.style === 'centre') return [paragraph(block.runs, sizes.body, { alignment: AlignmentType.CENTER, spacing: lineSpacing, keepNext: true })]
	const heading = block.style === 'section' ? HeadingLevel.HEADING_1 : block.style === 'clause' ? HeadingLevel.HEADING_2 : null
	return splitParagraphs(block.runs).map((runs, i, all) =>
		paragraph(runs, sizes.body, {
			alignment: heading === null ? AlignmentType.BOTH : AlignmentType.LEFT,
			indent: { firstLine: sheetMeasures.firstLine },
			spacing: lineSpacing,
			keepNext: heading !== null || (last && i === all.length - 1),
			...(heading === null ? {} : { heading }),
		}),
	)
}

function table(block: TableBlock, width: number): Table {
	const widths = shareWidths(block.columns.map((column) => column.width), width)
	const titles = block.columns.map((column): ComposedCell => ({ runs: [{ text: column.title, bold: true, italic: false, from: null }], span: 1, align: 'center' }))
	return new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: allBorders,
		margins: { top: 30, bottom: 30, left: 85, right: 85 },
		rows: [tableRow({ strong: true, cells: titles }, widths, true, true), ...block.rows.map((row, i) => tableRow(row, widths, false, row.strong && i < block.rows.length - 1))],
	})
}

/** A heading row stays with the row it heads. */
function tableRow(row: ComposedRow, widths: readonly number[], header: boolean, keepNext: boolean): TableRow {
	let column = 0
	const children = row.cells.map((cell) => {
		const size = widths.slice(column, (column += cell.span)).reduce((sum, width) => sum + width, 0)
		return new TableCell({
			children: splitParagraphs(cell.runs).map((runs) => cellParagraph(runs, row.strong, cell.align, keepNext)),
			columnSpan: cell.span,
			width: { size, type: WidthType.DXA },
			verticalAlign: header ? VerticalAlign.CENTER : VerticalAlign.TOP,
		})
	})
	return new TableRow({ children, cantSplit: true, tableHeader: header })
}

function cellParagraph(runs: readonly Run[], strong: boolean, align: ComposedCell['align'], keepNext: boolean): Paragraph {
	return paragraph(runs.map((run) => ({ ...run, bold: run.bold || strong })), sizes.table, { alignment: align, spacing: singleSpacing(0), keepNext })
}
