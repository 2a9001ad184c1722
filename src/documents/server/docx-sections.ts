import { AlignmentType, Header, NumberFormat, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx'
import type { ISectionOptions } from 'docx'
import type { ComposedAnnex, Composition } from '#documents/composition.ts'
import type { Sheets } from '#documents/official-document.ts'
import { sheetMeasures, sizes } from '#documents/decree-30.ts'
import { bodyBlocks } from './docx-body.ts'
import { closingBlocks } from './docx-closing.ts'
import { addresseeLines, headTable, titleLines } from './docx-head.ts'
import { line, spacer } from './docx-text.ts'

const { page, margin, pageNumberFromTop } = sheetMeasures

/** The document, then each annex as a section of its own whose pages count from 1. */
export function sections(sheet: Composition, sheets: Sheets): ISectionOptions[] {
	const annexes = sheet.annexes.map((annex) => section(annexBlocks(annex), annex.landscape))
	if (sheets === 'annexes') return annexes
	const body = [
		headTable(sheet.head),
		...(sheet.title === null ? [] : titleLines(sheet.title)),
		...addresseeLines(sheet.addressees),
		...bodyBlocks(sheet.blocks, page.width - margin.left - margin.right),
		...closingBlocks(sheet.closing),
	]
	return [section(body, false), ...annexes]
}

function annexBlocks(annex: ComposedAnnex): ISectionOptions['children'] {
	const along = annex.landscape ? page.height : page.width
	return [
		line(annex.heading, { size: sizes.annex, bold: true, align: 'center', keepNext: true }),
		line(annex.title, { size: sizes.annex, bold: true, align: 'center', keepNext: true }),
		line(annex.attachedTo, { italic: true, align: 'center' }),
		spacer(120),
		...bodyBlocks(annex.blocks, along - margin.left - margin.right),
	]
}

/** docx turns the two page sides round itself when told landscape. */
function section(children: ISectionOptions['children'], landscape: boolean): ISectionOptions {
	const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.pageNumber * 2 })] })
	return {
		children,
		headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
		properties: {
			type: SectionType.NEXT_PAGE,
			titlePage: true,
			page: {
				size: { ...page, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
				margin: { ...margin, header: pageNumberFromTop, footer: pageNumberFromTop, gutter: 0 },
				pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
			},
		},
	}
}
