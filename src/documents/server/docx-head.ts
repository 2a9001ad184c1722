import type { Paragraph } from 'docx'
import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { balance } from '#documents/balanced-lines.ts'
import type { Composition, Head, Title } from '#documents/composition.ts'
import { motto, nation, sheetMeasures, sizes } from '#documents/decree-30.ts'
import { noBorders, noCellMargins } from './docx-borders.ts'
import { line, paragraph, rule, ruleUnder, singleSpacing, spacer } from './docx-text.ts'
import { lineWidth } from './fonts-tinos.ts'

const { head: columns } = sheetMeasures
const textWidth = columns.left + columns.right
const titleInset = 567

/** Issuer and state side by side; number and date share the second row, so they stand on one line. */
export function headTable(head: Head): Table {
	const issuer = head.issuer.map((text) => line(text, { size: sizes.issuer, bold: true, align: 'center' }))
	const superior = head.superior === null ? [] : [line(head.superior, { size: sizes.issuer, align: 'center' })]
	const about = head.about === null ? [] : [line(head.about, { size: sizes.about, align: 'center', before: 120 })]
	const place = head.placeAndDate === null ? line('') : line(head.placeAndDate, { size: sizes.placeAndDate, italic: true, align: 'center', before: 100 })
	const rows = [
		[
			head.issuer.length === 0 ? [line('')] : [...superior, ...issuer, rule(ruleUnder(head.issuer.at(-1)!, sizes.issuer, columns.left), columns.left)],
			[
				line(nation, { size: sizes.nation, bold: true, align: 'center' }),
				line(motto, { size: sizes.motto, bold: true, align: 'center' }),
				rule(lineWidth(motto, sizes.motto, 'bold'), columns.right),
			],
		],
		[[line(head.number, { size: sizes.number, align: 'center', before: 118 }), ...about], [place]],
	]
	return new Table({
		width: { size: textWidth, type: WidthType.DXA },
		columnWidths: [columns.left, columns.right],
		layout: TableLayoutType.FIXED,
		borders: noBorders,
		margins: noCellMargins,
		rows: rows.map(([left = [], right = []]) => new TableRow({ cantSplit: true, children: [cell(left, columns.left), cell(right, columns.right)] })),
	})
}

function cell(children: readonly Paragraph[], width: number): TableCell {
	return new TableCell({ children, width: { size: width, type: WidthType.DXA } })
}

/** Type in capitals, subject in bold, a rule below. */
export function titleLines(title: Title): Paragraph[] {
	const room = textWidth - 2 * titleInset
	const name = line(title.name, { size: sizes.title, bold: true, align: 'center', before: 320, keepNext: true })
	if (title.subject === '') return [name, rule(ruleUnder(title.name, sizes.title, room), textWidth), spacer(200)]
	return [
		name,
		line(title.subject, { size: sizes.subject, bold: true, align: 'center', keepNext: true, inset: subjectInset(title.subject, room) }),
		rule(ruleUnder(title.subject, sizes.subject, room), textWidth),
		spacer(200),
	]
}

/** Twips in from both edges that leave the subject balanced over its lines, with a point to spare. */
function subjectInset(subject: string, room: number): number {
	const narrowed = balance(subject, room / 20, (part) => lineWidth(part, sizes.subject, 'bold')).room + 1
	return Math.max(0, Math.floor((textWidth - narrowed * 20) / 2))
}

/** Kính gửi: one addressee on the same line; several listed under the colon (mẫu 1.5). */
export function addresseeLines(addressees: Composition['addressees']): Paragraph[] {
	if (addressees.length === 0) return []
	if (addressees.length === 1) return [line(`Kính gửi: ${addressees[0] ?? ''}`, { align: 'center', before: 240 }), spacer(200)]
	const start = 1701
	const colon = start + Math.round(lineWidth('Kính gửi', sizes.body, 'regular') * 20)
	const dash = Math.round(lineWidth('- ', sizes.body, 'regular') * 20)
	const items = addressees.map((addressee, i) =>
		paragraph([{ text: `- ${addressee}${i === addressees.length - 1 ? '.' : ';'}`, bold: false, italic: false, from: null }], sizes.body, {
			indent: { left: colon + dash, hanging: dash },
			spacing: singleSpacing(0),
		}),
	)
	const word = paragraph([{ text: 'Kính gửi:', bold: false, italic: false, from: null }], sizes.body, { indent: { left: start }, spacing: singleSpacing(240), keepNext: true })
	return [word, ...items, spacer(200)]
}
