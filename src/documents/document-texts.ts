import { compose } from './compose.ts'
import type { Block, Composition } from './composition.ts'
import type { OfficialDocument, Sheets } from './official-document.ts'
import { motto, nation } from './decree-30.ts'

/** Every line of the document as it is printed, in reading order; for search, for comparing two frozen
 *  documents, and for checking that a file holds all of it. */
export function documentTexts(doc: OfficialDocument, sheets: Sheets = 'whole'): string[] {
	const sheet = compose(doc, sheets)
	return [
		...(sheets === 'whole' ? ownTexts(sheet) : []),
		...sheet.annexes.flatMap((annex) => [annex.heading, annex.title, annex.attachedTo, ...annex.blocks.flatMap(blockTexts)]),
	].filter((line): line is string => typeof line === 'string' && line.trim() !== '')
}

function ownTexts(sheet: Composition): (string | null | undefined)[] {
	const { head, closing } = sheet
	return [
		head.superior,
		...head.issuer,
		nation,
		motto,
		head.number,
		head.about,
		head.placeAndDate,
		sheet.title?.name,
		sheet.title?.subject,
		...sheet.addressees,
		...sheet.blocks.flatMap(blockTexts),
		'Nơi nhận:',
		...closing.recipients,
		...closing.signatures.flatMap((signature) => [...signature.authority, closing.draftMark, signature.name]),
	]
}

function blockTexts(block: Block): string[] {
	const joined = (runs: readonly { readonly text: string }[]): string[] => runs.map((run) => run.text).join('').split('\n')
	if (block.type === 'text') return joined(block.runs)
	return [...block.columns.map((column) => column.title), ...block.rows.flatMap((row) => row.cells.flatMap((cell) => joined(cell.runs)))]
}
