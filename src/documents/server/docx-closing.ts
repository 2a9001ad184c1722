import type { Paragraph } from 'docx'
import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Closing } from '#documents/composition.ts'
import { sheetMeasures, sizes } from '#documents/decree-30.ts'
import { noBorders, noCellMargins } from './docx-borders.ts'
import { line, spacer } from './docx-text.ts'

const { closing: columns, signatureGap } = sheetMeasures
const half = (columns.left + columns.right) / 2
const halves = { left: Math.floor(half), right: Math.ceil(half) }

/** Nơi nhận level with the signer; for minutes secretary left and chair right, Nơi nhận last (mẫu 1.9). */
export function closingBlocks(closing: Closing): (Paragraph | Table)[] {
	const [first, second] = closing.signatures
	const gap = spacer(240, true)
	if (closing.order === 'beside') return [gap, sideBySide(recipientLines(closing), signer(closing, first), columns)]
	const [left, right] = second === undefined ? [undefined, first] : [first, second]
	return [gap, sideBySide(signer(closing, left), signer(closing, right), halves), spacer(240), ...recipientLines(closing)]
}

function recipientLines(closing: Closing): Paragraph[] {
	return [
		line('Nơi nhận:', { size: sizes.recipientsWord, bold: true, italic: true, keepNext: true }),
		...closing.recipients.map((recipient) => line(recipient, { size: sizes.recipients })),
	]
}

function signer(closing: Closing, signature: Closing['signatures'][number] | undefined): Paragraph[] {
	if (signature === undefined) return [line('')]
	const authority = signature.authority.map((text) => line(text, { bold: true, align: 'center' }))
	const name = signature.name ?? ''
	if (closing.draftMark === null) return [...authority, line(name, { bold: true, align: 'center', before: signatureGap })]
	return [...authority, line(closing.draftMark, { align: 'center', before: 600 }), line(name, { bold: true, align: 'center', before: signatureGap - 600 - 320 })]
}

function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], share: { readonly left: number; readonly right: number }): Table {
	const cell = (children: readonly Paragraph[], size: number): TableCell => new TableCell({ children, width: { size, type: WidthType.DXA } })
	return new Table({
		width: { size: columns.left + columns.right, type: WidthType.DXA },
		columnWidths: [share.left, share.right],
		layout: TableLayoutType.FIXED,
		borders: noBorders,
		margins: noCellMargins,
		rows: [new TableRow({ cantSplit: true, children: [cell(left, share.left), cell(right, share.right)] })],
	})
}
