import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions, ISpacingProperties } from 'docx'
import type { Run } from '#documents/composition.ts'
import { balance } from '#documents/balanced-lines.ts'
import { sheetMeasures, sizes } from '#documents/decree-30.ts'
import { lineWidth } from './fonts-tinos.ts'

type Alignment = 'left' | 'center' | 'right' | 'both'

export interface LineLook {
	readonly size?: number
	readonly bold?: boolean
	readonly italic?: boolean
	readonly align?: Alignment
	/** Twips above the line. */
	readonly before?: number
	readonly keepNext?: boolean
	/** Twips in from both edges. */
	readonly inset?: number
}

/** The line rule is said outright: LibreOffice takes a missing one as exact and lets lines overlap. */
export function singleSpacing(before: number): ISpacingProperties {
	return { before, after: 0, line: 240, lineRule: LineRuleType.AUTO }
}

/** One paragraph of one look, single line spacing. */
export function line(text: string, look: LineLook = {}): Paragraph {
	const run = { text, bold: look.bold ?? false, italic: look.italic ?? false, from: null }
	return paragraph([run], look.size ?? sizes.body, {
		alignment: look.align ?? AlignmentType.LEFT,
		spacing: singleSpacing(look.before ?? 0),
		keepNext: look.keepNext ?? false,
		...(look.inset === undefined ? {} : { indent: { left: look.inset, right: look.inset } }),
	})
}

export function paragraph(runs: readonly Run[], size: number, options: IParagraphOptions): Paragraph {
	return new Paragraph({
		...options,
		children: runs.map((run) => new TextRun({ text: run.text, bold: run.bold, italics: run.italic, size: size * 2 })),
	})
}

/** Nothing, of a height in twips. */
export function spacer(height: number, keepNext = false): Paragraph {
	return new Paragraph({ children: [], keepNext, spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT } })
}

/** A centred rule as a paragraph with nothing but a top border: no drawing, so it stays exact in every program. */
export function rule(lengthInPoints: number, roomInTwips: number): Paragraph {
	const indent = Math.max(0, Math.round((roomInTwips - lengthInPoints * 20) / 2))
	return new Paragraph({
		children: [new TextRun({ text: '', size: 4 })],
		indent: { left: indent, right: indent },
		border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
		spacing: { before: 70, after: 0, line: 40, lineRule: LineRuleType.EXACT },
	})
}

/** Length in points of the rule under a bold line: the decree's share of its longest line in the room. */
export function ruleUnder(text: string, size: number, roomInTwips: number): number {
	return balance(text, roomInTwips / 20, (part) => lineWidth(part, size, 'bold')).widest * sheetMeasures.ruleShare
}
